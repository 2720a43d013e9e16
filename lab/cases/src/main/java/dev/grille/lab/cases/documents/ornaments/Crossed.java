package dev.grille.lab.cases.documents.ornaments;

import dev.grille.lab.cases.print.Pen;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;

/** The crossed circle that stands before a sum in words. */
public final class Crossed {
  private Crossed() {}

  /** Draws it around a point. */
  public static void circle(Pen pen, double x, double y, double radius, Color colour) {
    double arm = radius * 0.68;
    pen.line(x - arm, y - arm, x + arm, y + arm, 1.8, colour);
    pen.line(x - arm, y + arm, x + arm, y - arm, 1.8, colour);
    pen.graphics().setStroke(new BasicStroke(1.8f));
    pen.graphics().draw(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
  }
}
