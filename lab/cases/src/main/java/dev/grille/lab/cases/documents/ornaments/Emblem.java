package dev.grille.lab.cases.documents.ornaments;

import dev.grille.lab.cases.print.Pen;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Emblems as they look from afar. */
public final class Emblem {
  private static final Color RED = new Color(206, 40, 36);
  private static final Color GOLD = new Color(226, 176, 66);

  private Emblem() {}

  /** Five stars above a gate in a wreath, red and gold. */
  public static void state(Pen pen, double x, double y, double radius) {
    state(pen, x, y, radius, RED, GOLD);
  }

  /** The same in two other colours, as it is stamped in gold or printed pale. */
  public static void state(Pen pen, double x, double y, double radius, Color ground, Color print) {
    Graphics2D g = pen.graphics();
    g.setColor(print);
    g.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    g.setStroke(new BasicStroke((float) (radius * 0.02)));
    g.setColor(ground);
    for (int i = 0; i < 40; i++) {
      double angle = Math.toRadians(i * 9);
      double from = radius * 0.82;
      g.draw(
          new java.awt.geom.Line2D.Double(
              x + from * Math.cos(angle),
              y + from * Math.sin(angle),
              x + radius * Math.cos(angle + 0.12),
              y + radius * Math.sin(angle + 0.12)));
    }
    double inner = radius * 0.78;
    g.fill(new Ellipse2D.Double(x - inner, y - inner, 2 * inner, 2 * inner));
    g.setColor(print);
    g.fill(star(x, y - radius * 0.38, radius * 0.24));
    for (int i = 0; i < 4; i++) {
      double angle = Math.toRadians(200 - i * 73.3);
      double r = radius * 0.5;
      g.fill(
          star(
              x + r * Math.cos(angle),
              y - radius * 0.12 - r * 0.5 * Math.abs(Math.sin(angle)) + r * 0.22,
              radius * 0.09));
    }
    gate(g, x, y + radius * 0.2, radius);
    g.setColor(ground);
    double wheel = radius * 0.2;
    g.fill(new Ellipse2D.Double(x - wheel, y + radius * 0.66, 2 * wheel, 2 * wheel));
    g.setColor(print);
    g.draw(new Ellipse2D.Double(x - wheel, y + radius * 0.66, 2 * wheel, 2 * wheel));
  }

  private static void gate(Graphics2D g, double x, double y, double radius) {
    g.fill(new Rectangle2D.Double(x - radius * 0.34, y, radius * 0.68, radius * 0.06));
    g.fill(
        new Rectangle2D.Double(x - radius * 0.42, y + radius * 0.1, radius * 0.84, radius * 0.07));
    g.fill(new Rectangle2D.Double(x - radius * 0.5, y + radius * 0.22, radius, radius * 0.2));
    for (int i = -3; i <= 3; i++) {
      g.fill(
          new Rectangle2D.Double(
              x + i * radius * 0.1 - radius * 0.015, y, radius * 0.03, radius * 0.24));
    }
  }

  /** A star of five points. */
  public static Shape star(double x, double y, double radius) {
    Path2D star = new Path2D.Double();
    for (int i = 0; i < 10; i++) {
      double angle = -Math.PI / 2 + i * Math.PI / 5;
      double r = i % 2 == 0 ? radius : radius * 0.382;
      double px = x + r * Math.cos(angle);
      double py = y + r * Math.sin(angle);
      if (i == 0) {
        star.moveTo(px, py);
      } else {
        star.lineTo(px, py);
      }
    }
    star.closePath();
    return star;
  }
}
