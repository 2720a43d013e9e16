package dev.grille.lab.cases.documents.ornaments;

import dev.grille.lab.cases.documents.papers.Stamp;
import dev.grille.lab.cases.print.Face;
import dev.grille.lab.cases.print.Ink;
import dev.grille.lab.cases.print.Lettering;
import dev.grille.lab.cases.print.Lettering.Align;
import dev.grille.lab.cases.print.Pen;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * A square frame with lines of text in it, as licences have it.
 *
 * @param x its left side
 * @param y its upper side
 * @param side its width and height
 * @param face of its text
 * @param colour of its ink
 * @param lines from above
 */
public record SquareStamp(
    double x, double y, double side, Face face, Color colour, List<String> lines) implements Stamp {
  public SquareStamp {
    lines = List.copyOf(lines);
  }

  @Override
  public Rectangle2D box() {
    return new Rectangle2D.Double(x, y, side, side);
  }

  @Override
  public void draw(Pen pen) {
    pen.box(x, y, side, side, side * 0.02, colour);
    double pitch = side / (lines.size() + 0.3);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      double size = Math.min(pitch * 0.86, side * 0.92 / line.length());
      Lettering lettering = Lettering.of(face, size, colour).align(Align.CENTRE).ink(Ink.BOLD);
      pen.text(line, x + side / 2, y + pitch * (i + 0.65), lettering);
    }
  }
}
