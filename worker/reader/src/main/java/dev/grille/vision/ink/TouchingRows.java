package dev.grille.vision.ink;

import dev.grille.vision.ink.InkMap.Blob;
import dev.grille.vision.ink.TextRows.Row;
import dev.grille.vision.pixels.Box;
import java.util.ArrayList;
import java.util.List;

/**
 * Parts ink in which characters of two rows touch, as the tail of a letter does the letter below
 * where lines stand tight: each row gets its own piece. Such ink in one row's crop shows half of
 * the other, and is lost in the crop that lacks it.
 */
final class TouchingRows {
  /** Share of a row's height that ink must cover to hold a character of it; tails cover less. */
  private static final double COVERED = 0.5;

  /** Parts of a row besides the touching one, at least; fewer may be a stroke, not a row. */
  private static final int PARTS = 2;

  private TouchingRows() {}

  /**
   * The same ink, that of touching rows in pieces.
   *
   * @param blobs all ink
   * @param rows what it makes, from top to bottom
   */
  static List<Blob> parted(List<Blob> blobs, List<Row> rows) {
    List<Row> lines = rows.stream().filter(row -> row.parts().size() > PARTS).toList();
    if (lines.size() < 2) {
      return blobs;
    }
    List<Blob> parted = new ArrayList<>();
    for (Blob blob : blobs) {
      List<Row> covered = lines.stream().filter(row -> covers(blob.box(), row)).toList();
      Blob rest = blob;
      for (int i = 1; i < covered.size(); i++) {
        // Nothing but tails hangs below a row, and they reach down to the next row's characters.
        double cut = covered.get(i).top();
        Box box = rest.box();
        if (cut <= box.top() || cut >= box.bottom()) {
          continue;
        }
        parted.add(piece(rest, box.top(), cut));
        rest = piece(rest, cut, box.bottom());
      }
      parted.add(rest);
    }
    return parted;
  }

  private static boolean covers(Box box, Row row) {
    double overlap = Math.min(box.bottom(), row.bottom()) - Math.max(box.top(), row.top());
    return overlap >= COVERED * row.height();
  }

  private static Blob piece(Blob blob, double top, double bottom) {
    Box box = blob.box();
    double share = (bottom - top) / box.height();
    return new Blob(
        new Box(box.left(), top, box.right(), bottom), share * blob.area(), blob.density());
  }
}
