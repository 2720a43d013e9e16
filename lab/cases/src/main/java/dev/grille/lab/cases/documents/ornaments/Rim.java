package dev.grille.lab.cases.documents.ornaments;

import dev.grille.lab.cases.print.Lettering;
import dev.grille.lab.cases.print.Pen;
import java.awt.geom.AffineTransform;

/**
 * An ellipse along which text runs.
 *
 * @param x its centre
 * @param y its centre
 * @param rx its horizontal half axis
 * @param ry its vertical half axis
 */
public record Rim(double x, double y, double rx, double ry) {
  /** Text whose heads point outwards, between two angles in degrees, clockwise from the right. */
  public void above(Pen pen, String text, double from, double to, Lettering lettering) {
    along(pen, text, from, to, lettering, true);
  }

  /** Text whose heads point inwards. */
  public void below(Pen pen, String text, double from, double to, Lettering lettering) {
    along(pen, text, from, to, lettering, false);
  }

  private void along(
      Pen pen, String text, double from, double to, Lettering lettering, boolean outward) {
    for (int i = 0; i < text.length(); i++) {
      double share = text.length() == 1 ? 0.5 : i / (text.length() - 1.0);
      double angle = Math.toRadians(from + share * (to - from));
      double px = x + rx * Math.cos(angle);
      double py = y + ry * Math.sin(angle);
      // The ellipse's normal, so that characters stand upright on it.
      double normal = Math.atan2(Math.sin(angle) / ry, Math.cos(angle) / rx);
      AffineTransform place = pen.graphics().getTransform();
      pen.graphics().translate(px, py);
      pen.graphics().rotate(normal + (outward ? Math.PI / 2 : -Math.PI / 2));
      pen.text(text.substring(i, i + 1), 0, 0, lettering);
      pen.graphics().setTransform(place);
    }
  }
}
