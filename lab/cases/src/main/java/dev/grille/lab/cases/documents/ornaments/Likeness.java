package dev.grille.lab.cases.documents.ornaments;

import dev.grille.lab.cases.print.Pen;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.SplittableRandom;

/** A portrait that is nobody's and another one on each document. */
public final class Likeness {
  private Likeness() {}

  /**
   * Draws one.
   *
   * @param ground of the photograph; null lets the document's own ground show
   */
  public static void draw(
      Pen pen,
      double x,
      double y,
      double w,
      double h,
      boolean woman,
      @org.jspecify.annotations.Nullable Color ground) {
    SplittableRandom random = new SplittableRandom(pen.random().nextLong());
    Graphics2D g = pen.graphics();
    Shape clip = g.getClip();
    g.clip(new Rectangle2D.Double(x, y, w, h));
    if (ground != null) {
      pen.fill(x, y, w, h, ground);
    }
    double cx = x + w * (0.5 + random.nextDouble(-0.02, 0.02));
    double cy = y + h * (0.44 + random.nextDouble(-0.02, 0.02));
    double rx = w * random.nextDouble(0.2, 0.235);
    double ry = h * random.nextDouble(0.21, 0.235);
    Color hair = new Color(28 + random.nextInt(25), 24 + random.nextInt(16), 24);
    Color skin =
        new Color(222 + random.nextInt(20), 182 + random.nextInt(22), 154 + random.nextInt(22));
    if (woman && random.nextInt(3) > 0) {
      g.setColor(hair);
      g.fill(new Ellipse2D.Double(cx - rx * 1.45, cy - ry * 1.35, rx * 2.9, ry * 3.4));
    }
    body(g, random, cx, cy, rx, ry, x, y, w, h);
    g.setColor(skin.darker());
    g.fill(new Rectangle2D.Double(cx - rx * 0.42, cy + ry * 0.6, rx * 0.84, ry * 0.75));
    for (int side = -1; side <= 1; side += 2) {
      g.fill(new Ellipse2D.Double(cx + side * rx - rx * 0.14, cy - ry * 0.2, rx * 0.28, ry * 0.5));
    }
    g.setPaint(
        new RadialGradientPaint(
            (float) (cx - rx * 0.2),
            (float) (cy - ry * 0.2),
            (float) (ry * 1.5),
            new float[] {0, 1},
            new Color[] {skin, skin.darker()}));
    g.fill(new Ellipse2D.Double(cx - rx, cy - ry, rx * 2, ry * 2));
    features(g, random, cx, cy, rx, ry, woman);
    hair(g, random, cx, cy, rx, ry, hair, woman);
    g.setClip(clip);
  }

  private static void body(
      Graphics2D g,
      SplittableRandom random,
      double cx,
      double cy,
      double rx,
      double ry,
      double x,
      double y,
      double w,
      double h) {
    Color cloth =
        Color.getHSBColor(
            (float) random.nextDouble(),
            (float) random.nextDouble(0.05, 0.5),
            (float) random.nextDouble(0.18, 0.75));
    double shoulder = cy + ry * 1.25;
    Path2D body = new Path2D.Double();
    body.moveTo(cx - rx * 0.5, shoulder - ry * 0.1);
    body.curveTo(cx - rx * 1.9, shoulder + ry * 0.2, x + w * 0.04, shoulder + ry * 0.5, x, y + h);
    body.lineTo(x + w, y + h);
    body.curveTo(
        x + w * 0.96,
        shoulder + ry * 0.5,
        cx + rx * 1.9,
        shoulder + ry * 0.2,
        cx + rx * 0.5,
        shoulder - ry * 0.1);
    body.closePath();
    g.setColor(cloth);
    g.fill(body);
    g.setColor(random.nextBoolean() ? Color.WHITE : cloth.brighter());
    Path2D collar = new Path2D.Double();
    collar.moveTo(cx - rx * 0.55, shoulder - ry * 0.12);
    collar.lineTo(cx, shoulder + ry * 0.75);
    collar.lineTo(cx + rx * 0.55, shoulder - ry * 0.12);
    collar.closePath();
    g.fill(collar);
  }

  private static void features(
      Graphics2D g,
      SplittableRandom random,
      double cx,
      double cy,
      double rx,
      double ry,
      boolean woman) {
    double eye = cy - ry * 0.05;
    for (int side = -1; side <= 1; side += 2) {
      double ex = cx + side * rx * 0.42;
      g.setColor(new Color(246, 242, 238));
      g.fill(new Ellipse2D.Double(ex - rx * 0.2, eye - ry * 0.06, rx * 0.4, ry * 0.13));
      g.setColor(new Color(40, 28, 24));
      g.fill(new Ellipse2D.Double(ex - rx * 0.08, eye - ry * 0.07, rx * 0.16, ry * 0.14));
      g.fill(new Rectangle2D.Double(ex - rx * 0.26, eye - ry * 0.24, rx * 0.52, ry * 0.055));
    }
    g.setColor(new Color(176, 132, 110));
    g.fill(new Ellipse2D.Double(cx - rx * 0.14, cy + ry * 0.26, rx * 0.28, ry * 0.1));
    g.setColor(woman ? new Color(178, 70, 74) : new Color(164, 98, 90));
    double smile = random.nextDouble(0.26, 0.36);
    g.fill(new Ellipse2D.Double(cx - rx * smile, cy + ry * 0.5, rx * 2 * smile, ry * 0.12));
  }

  private static void hair(
      Graphics2D g,
      SplittableRandom random,
      double cx,
      double cy,
      double rx,
      double ry,
      Color hair,
      boolean woman) {
    g.setColor(hair);
    Area top = new Area(new Ellipse2D.Double(cx - rx * 1.1, cy - ry * 1.3, rx * 2.2, ry * 2.1));
    double parting = random.nextDouble(-0.4, 0.4);
    top.subtract(
        new Area(
            new Ellipse2D.Double(
                cx - rx * (0.95 - parting * 0.3),
                cy - ry * random.nextDouble(0.62, 0.75),
                rx * 1.9,
                ry * (woman ? 2.6 : 2.2))));
    g.fill(top);
  }
}
