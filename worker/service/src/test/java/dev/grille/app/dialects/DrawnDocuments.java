package dev.grille.app.dialects;

import dev.grille.contracts.Point;
import dev.grille.evaluation.documents.TrueValue;
import dev.grille.lab.cases.documents.desks.Desk;
import dev.grille.lab.cases.documents.desks.DeskPainter;
import dev.grille.lab.cases.documents.desks.Ground;
import dev.grille.lab.cases.documents.desks.Laid;
import dev.grille.lab.cases.documents.kinds.DrawnKind;
import dev.grille.lab.cases.documents.papers.Inventor;
import dev.grille.lab.cases.documents.papers.Paper;
import dev.grille.lab.cases.print.Fonts;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * Documents that lie on a table, upright, and the picture of them.
 *
 * @param desk the table
 * @param density pixels per millimetre
 */
record DrawnDocuments(Desk desk, double density) {
  private static final long GRAIN = 5;

  /** Between documents and around them, in millimetres. */
  private static final double APART = 8;

  /** A document with invented values: the same for the same seed. */
  static Paper paper(DrawnKind kind, int style, long seed) {
    return kind.styles()
        .get(style)
        .drawing()
        .draw(new Inventor(Fonts.ofThisMachine(), new Random(seed)));
  }

  /** One document. */
  static DrawnDocuments of(Paper paper, double density) {
    return of(List.of(paper), -1, density);
  }

  /**
   * Documents below each other.
   *
   * @param spoilt which of them nobody can read; none where it is negative
   */
  static DrawnDocuments of(List<Paper> papers, int spoilt, double density) {
    double width = papers.stream().mapToDouble(DrawnDocuments::width).max().orElseThrow();
    double y = APART;
    Laid[] laid = new Laid[papers.size()];
    for (int i = 0; i < laid.length; i++) {
      Paper paper = papers.get(i);
      double height = paper.height() / paper.density();
      laid[i] = new Laid("", "", paper, APART + width / 2, y + height / 2, 0, i == spoilt);
      y += height + APART;
    }
    return new DrawnDocuments(new Desk(width + 2 * APART, y, List.of(laid)), density);
  }

  private static double width(Paper paper) {
    return paper.width() / paper.density();
  }

  /** The picture of them, in base64. */
  String base64() {
    return Png.base64(
        new DeskPainter(desk, density, Fonts.ofThisMachine())
            .draw(Ground.DESK, new SplittableRandom(GRAIN)));
  }

  /** The corners of one of them in the picture. */
  List<Point> corners(int index) {
    Laid laid = desk.laid().get(index);
    AffineTransform map = laid.map(density);
    return laid.paper().outline().corners().stream()
        .map(corner -> map.transform(new Point2D.Double(corner.x(), corner.y()), null))
        .map(seen -> new Point(seen.getX(), seen.getY()))
        .toList();
  }

  /** What stands under a key of a paper; empty where nothing does. */
  static String text(Paper paper, String key) {
    return paper.content().get(key) instanceof TrueValue.Text text ? text.text() : "";
  }
}
