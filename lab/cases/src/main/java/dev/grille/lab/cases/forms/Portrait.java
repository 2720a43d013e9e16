package dev.grille.lab.cases.forms;

import dev.grille.lab.cases.print.Pen;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;

/** A head and shoulders that changes from card to card. */
final class Portrait {
  private Portrait() {}

  static void draw(Pen pen, double x, double y, double w, double h) {
    Graphics2D graphics = pen.graphics();
    pen.fill(x, y, w, h, new Color(236, 240, 244));
    double lean = pen.random().nextDouble(-0.03, 0.03) * w;
    graphics.setColor(Color.getHSBColor((float) pen.random().nextDouble(), 0.4f, 0.35f));
    graphics.fill(new Ellipse2D.Double(x + w * 0.08, y + h * 0.68, w * 0.84, h * 0.6));
    pen.fill(x, y + h, w, h * 0.3, new Color(216, 232, 230));
    graphics.setColor(new Color(226, 188, 160));
    graphics.fill(new Ellipse2D.Double(x + w * 0.28 + lean, y + h * 0.2, w * 0.44, h * 0.46));
    graphics.setColor(new Color(34, 28, 26));
    graphics.fill(new Ellipse2D.Double(x + w * 0.25 + lean, y + h * 0.14, w * 0.5, h * 0.24));
  }
}
