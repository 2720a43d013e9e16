package dev.grille.lab.cases.documents.ornaments;

import dev.grille.lab.cases.print.Face;
import dev.grille.lab.cases.print.Ink;
import dev.grille.lab.cases.print.Lettering;
import dev.grille.lab.cases.print.Lettering.Align;
import dev.grille.lab.cases.print.Pen;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.util.List;

/** Stamps that are printed with a form or by its office. */
public final class Stamps {
  /** Stamping ink. */
  public static final Color RED = new Color(206, 48, 44);

  private Stamps() {}

  /** A square frame with lines of text in it, as licences have it. */
  public static void square(
      Pen pen, double x, double y, double side, Face face, Color colour, List<String> lines) {
    pen.box(x, y, side, side, side * 0.02, colour);
    double pitch = side / (lines.size() + 0.3);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      double size = Math.min(pitch * 0.86, side * 0.92 / line.length());
      Lettering lettering = Lettering.of(face, size, colour).align(Align.CENTRE).ink(Ink.BOLD);
      pen.text(line, x + side / 2, y + pitch * (i + 0.65), lettering);
    }
  }

  /** The oval that supervises invoices: words along its upper and lower rim, one in the middle. */
  public static void oval(
      Pen pen,
      double x,
      double y,
      double width,
      double height,
      Color colour,
      String above,
      String middle,
      String below) {
    Graphics2D g = pen.graphics();
    g.setColor(colour);
    g.setStroke(new BasicStroke((float) (height * 0.03)));
    g.draw(new Ellipse2D.Double(x - width / 2, y - height / 2, width, height));
    g.setStroke(new BasicStroke((float) (height * 0.012)));
    double inner = 0.93;
    g.draw(
        new Ellipse2D.Double(
            x - width * inner / 2, y - height * inner / 2, width * inner, height * inner));
    double size = height * 0.15;
    Lettering rim = Lettering.of(Face.KAI, size, colour).align(Align.CENTRE).ink(Ink.BOLD);
    along(pen, x, y, width / 2 - size * 0.95, height / 2 - size * 0.95, above, 200, 340, rim, true);
    along(pen, x, y, width / 2 - size * 0.95, height / 2 - size * 0.95, below, 145, 35, rim, false);
    pen.text(middle, x, y, rim.size(size * 1.05));
  }

  private static void along(
      Pen pen,
      double x,
      double y,
      double rx,
      double ry,
      String text,
      double from,
      double to,
      Lettering lettering,
      boolean outward) {
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
