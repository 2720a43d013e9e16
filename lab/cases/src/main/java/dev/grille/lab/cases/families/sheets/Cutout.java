package dev.grille.lab.cases.families.sheets;

import dev.grille.lab.cases.families.topics.Language;
import dev.grille.lab.cases.print.Face;
import dev.grille.lab.cases.print.Lettering;
import dev.grille.lab.cases.print.Lettering.Align;
import dev.grille.lab.cases.print.Seal;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.random.RandomGenerator;

/** What stands on forms and is no text. */
public enum Cutout {
  PORTRAIT,
  SIGNATURE,
  SEAL,
  FINGERPRINT,
  STAMP;

  private static final Color[] STUDIO = {
    new Color(236, 238, 240),
    new Color(96, 150, 210),
    new Color(196, 44, 50),
    new Color(250, 250, 250)
  };

  private static final Color[] SKIN = {
    new Color(236, 200, 176), new Color(198, 148, 116), new Color(120, 82, 60)
  };

  private static final Color[] PENS = {
    new Color(20, 22, 30), new Color(26, 34, 128), new Color(70, 74, 84)
  };

  /** What is printed beside its place. */
  public String label(Language language) {
    return switch (this) {
      case PORTRAIT -> of(language, "Photo", "Foto", "照片");
      case SIGNATURE -> of(language, "Signature", "Unterschrift", "签名");
      case SEAL -> of(language, "Seal", "Siegel", "印章");
      case FINGERPRINT -> of(language, "Thumb", "Daumen", "指纹");
      case STAMP -> of(language, "Stamp", "Stempel", "收讫");
    };
  }

  private static String of(Language language, String english, String german, String chinese) {
    return switch (language) {
      case ENGLISH -> english;
      case GERMAN -> german;
      case CHINESE -> chinese;
    };
  }

  /** What a form prints in a place that is to be filled. */
  public void placeholder(Page page, Slot s, Look look) {
    page.fitted(
        this == SIGNATURE ? "x" : s.label(),
        this == SIGNATURE ? s.x() + 10 : s.x() + s.w() / 2,
        this == SIGNATURE ? s.y() + s.h() - 16 : s.middle(),
        s.w() * 0.8,
        look.label().align(this == SIGNATURE ? Align.LEFT : Align.CENTRE).colour(Color.GRAY));
  }

  /** Puts one into a place. */
  public void draw(Page page, Slot s, RandomGenerator random) {
    switch (this) {
      case PORTRAIT -> portrait(page, s, random);
      case SIGNATURE -> signature(page, s, random);
      case SEAL -> seal(page, s, random);
      case FINGERPRINT -> fingerprint(page, s, random);
      case STAMP -> stamp(page, s, random);
    }
  }

  private static void portrait(Page page, Slot s, RandomGenerator random) {
    Color ground = STUDIO[random.nextInt(STUDIO.length)];
    Color skin = SKIN[random.nextInt(SKIN.length)];
    Color hair = new Color(random.nextInt(20, 110), random.nextInt(20, 70), random.nextInt(16, 50));
    Color coat =
        new Color(random.nextInt(30, 220), random.nextInt(30, 220), random.nextInt(30, 220));
    double face = random.nextDouble(0.36, 0.46) * s.w();
    double cx = s.x() + s.w() / 2 + random.nextGaussian() * 0.03 * s.w();
    double cy = s.y() + random.nextDouble(0.4, 0.48) * s.h();
    page.mark(
        pen -> {
          Graphics2D g = pen.graphics();
          Shape clip = g.getClip();
          g.clip(new Rectangle2D.Double(s.x() + 2, s.y() + 2, s.w() - 4, s.h() - 4));
          g.setPaint(
              new GradientPaint(
                  (float) s.x(),
                  (float) s.y(),
                  ground,
                  (float) (s.x() + s.w()),
                  (float) (s.y() + s.h()),
                  ground.darker()));
          g.fill(new Rectangle2D.Double(s.x(), s.y(), s.w(), s.h()));
          g.setPaint(coat);
          g.fill(new Ellipse2D.Double(cx - 0.42 * s.w(), cy + 0.72 * face, 0.84 * s.w(), s.h()));
          g.setPaint(hair);
          g.fill(new Ellipse2D.Double(cx - 0.58 * face, cy - 0.82 * face, 1.16 * face, 1.3 * face));
          g.setPaint(skin);
          g.fill(
              new Rectangle2D.Double(cx - 0.18 * face, cy + 0.4 * face, 0.36 * face, 0.5 * face));
          g.fill(new Ellipse2D.Double(cx - face / 2, cy - 0.62 * face, face, 1.3 * face));
          g.setPaint(hair.darker());
          for (int side = -1; side <= 1; side += 2) {
            g.fill(
                new Ellipse2D.Double(
                    cx + side * 0.22 * face - 0.06 * face,
                    cy - 0.1 * face,
                    0.12 * face,
                    0.07 * face));
          }
          g.setPaint(skin.darker());
          g.fill(
              new Ellipse2D.Double(cx - 0.16 * face, cy + 0.32 * face, 0.32 * face, 0.07 * face));
          g.setClip(clip);
        });
  }

  private static void signature(Page page, Slot s, RandomGenerator random) {
    Path2D path = new Path2D.Double();
    double y = s.y() + s.h() * random.nextDouble(0.55, 0.75);
    double x = s.x() + s.w() * random.nextDouble(0.08, 0.25);
    double high = s.h() * random.nextDouble(0.25, 0.5);
    double step = s.w() * random.nextDouble(0.03, 0.06);
    path.moveTo(x, y);
    int strokes = random.nextInt(6, 12);
    for (int i = 0; i < strokes && x < s.x() + 0.9 * s.w(); i++) {
      double up = i == 0 || random.nextInt(4) == 0 ? high : high * random.nextDouble(0.25, 0.6);
      path.curveTo(
          x + step * random.nextDouble(0.2, 1.2),
          y - up * 1.3,
          x + step * random.nextDouble(0.4, 1.5),
          y - up,
          x + step,
          y + high * random.nextDouble(-0.15, 0.25));
      x += step;
    }
    if (random.nextBoolean()) {
      path.curveTo(x + step, y + high * 0.6, x - 3 * step, y + high * 0.5, x + 3 * step, y);
    }
    Color ink = PENS[random.nextInt(PENS.length)];
    float width = (float) random.nextDouble(1.4, 3);
    page.mark(
        pen -> {
          pen.graphics().setColor(ink);
          pen.graphics()
              .setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
          pen.graphics().draw(path);
        });
  }

  private static void seal(Page page, Slot s, RandomGenerator random) {
    double side = Math.min(s.w(), s.h()) * random.nextDouble(0.78, 0.94);
    double turn = random.nextDouble(-25, 25);
    double strength = random.nextDouble(0.45, 0.9);
    Seal seal =
        new Seal(
            s.x() + s.w() / 2 + random.nextGaussian() * 4,
            s.middle() + random.nextGaussian() * 4,
            side,
            side,
            "安居房产经纪有限公司",
            "业务专用章");
    page.mark(pen -> seal.stamp(pen, turn, strength));
  }

  private static void fingerprint(Page page, Slot s, RandomGenerator random) {
    double w = s.w() * random.nextDouble(0.5, 0.68);
    double h = Math.min(s.h() * 0.86, w * 1.3);
    double cx = s.x() + s.w() / 2 + random.nextGaussian() * 5;
    double cy = s.middle() + random.nextGaussian() * 5;
    Color ink = random.nextBoolean() ? new Color(190, 40, 44, 190) : new Color(40, 44, 70, 190);
    double from = random.nextDouble(0, 40);
    page.mark(
        pen -> {
          pen.graphics().setColor(ink);
          pen.graphics().setStroke(new BasicStroke(2.2f));
          for (double k = 0.12; k <= 1; k += 0.1) {
            pen.graphics()
                .draw(
                    new Arc2D.Double(
                        cx - k * w / 2,
                        cy - k * h / 2,
                        k * w,
                        k * h,
                        from + 40 * k,
                        320 - 60 * k,
                        Arc2D.OPEN));
          }
        });
  }

  private static void stamp(Page page, Slot s, RandomGenerator random) {
    double turn = Math.toRadians(random.nextDouble(-8, 8));
    Color ink = new Color(40, 60, 150, random.nextInt(110, 220));
    double w = s.w() * 0.82;
    double h = s.h() * 0.66;
    int day = random.nextInt(1, 29);
    page.mark(
        pen -> {
          Graphics2D g = pen.graphics();
          AffineTransform place = g.getTransform();
          g.translate(s.x() + s.w() / 2, s.middle());
          g.rotate(turn);
          g.setColor(ink);
          g.setStroke(new BasicStroke(3f));
          g.draw(new Rectangle2D.Double(-w / 2, -h / 2, w, h));
          pen.fit(
              "RECEIVED " + day + " MAR",
              0,
              0,
              w * 0.9,
              Lettering.of(Face.SANS, h * 0.42, ink).align(Align.CENTRE));
          g.setTransform(place);
        });
  }
}
