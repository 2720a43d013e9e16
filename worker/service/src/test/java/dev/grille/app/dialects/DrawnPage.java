package dev.grille.app.dialects;

import dev.grille.lab.cases.documents.papers.Inventor;
import dev.grille.lab.cases.documents.papers.Paper;
import dev.grille.lab.cases.print.Face;
import dev.grille.lab.cases.print.Fonts;
import dev.grille.lab.cases.print.Lettering;
import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.util.List;
import java.util.Random;

/** A white page with lines and tables where they are put. */
final class DrawnPage {
  private static final Color INK = new Color(20, 20, 24);
  private static final int ORDINARY = 34;

  private final Paper paper;

  /** An empty page, of so many pixels. */
  DrawnPage(int width, int height) {
    paper = new Inventor(Fonts.ofThisMachine(), new Random(1)).paper(width, height, width / 6.0);
  }

  /** Prints a line as high as its place, from a point at its upper left corner. */
  DrawnPage line(String text, double left, double top, double height, double degrees) {
    Lettering lettering = Lettering.of(Face.HEI, height, INK);
    paper.mark(
        pen -> {
          AffineTransform before = pen.graphics().getTransform();
          pen.graphics().translate(left, top);
          pen.graphics().rotate(Math.toRadians(degrees));
          pen.text(text, 0, height / 2, lettering);
          pen.graphics().setTransform(before);
        });
    return this;
  }

  /** Rules a table and prints the texts of its cells, each in pieces that stand apart. */
  DrawnPage table(int left, int top, int[] widths, int height, List<List<List<String>>> rows) {
    for (int row = 0; row < rows.size(); row++) {
      int x = left;
      int y = top + row * height;
      for (int column = 0; column < widths.length; column++) {
        int width = widths[column];
        int from = x;
        paper.mark(pen -> pen.box(from, y, width, height, 2, INK));
        List<String> pieces = rows.get(row).get(column);
        for (int i = 0; i < pieces.size(); i++) {
          double at = from + 40 + i * (width - 80.0) / pieces.size();
          paper.label(pieces.get(i), at, y + height / 2.0, Lettering.of(Face.HEI, ORDINARY, INK));
        }
        x += width;
      }
    }
    return this;
  }

  /** The picture, in base64. */
  String base64() {
    return Png.base64(paper.draw(1, 1));
  }
}
