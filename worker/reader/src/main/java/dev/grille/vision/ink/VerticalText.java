package dev.grille.vision.ink;

import dev.grille.vision.ink.InkMap.Blob;
import dev.grille.vision.ink.TextRows.Row;
import dev.grille.vision.pixels.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Upright characters below each other, as Chinese may be written. Han characters fill squares, so a
 * column's width tells where one ends and the next begins.
 */
final class VerticalText {
  /** Height of a window for a column against its width, at least. */
  private static final double SLENDER = 2;

  /** Height of a character against the column's width, at most. */
  private static final double SQUARE = 1.08;

  /** The same where a character was not separated from the next. */
  private static final double TALLEST = 1.35;

  /** Parts side by side in a row of a column: a character has one to three, a word has more. */
  private static final double MAX_PARTS = 2.3;

  private VerticalText() {}

  /** Whether a window is slender enough to hold a column. */
  static boolean hasRoom(Box field) {
    return field.height() >= SLENDER * field.width();
  }

  /**
   * One box per character from top to bottom; none where the rows are no column.
   *
   * @param rows all ink in the window
   */
  static List<Box> cells(List<Row> rows) {
    if (rows.size() < 2) {
      return List.of();
    }
    double parts = rows.stream().mapToInt(VerticalText::parts).average().orElse(0);
    List<Box> boxes = rows.stream().map(VerticalText::box).toList();
    double width = boxes.stream().mapToDouble(Box::width).max().orElse(0);
    if (parts > MAX_PARTS) {
      return List.of();
    }
    List<Box> cells = new ArrayList<>();
    for (Box box : boxes) {
      Box last = cells.isEmpty() ? null : cells.get(cells.size() - 1);
      if (last != null && last.union(box).height() <= SQUARE * width) {
        cells.set(cells.size() - 1, last.union(box));
      } else {
        cells.add(box);
      }
    }
    boolean square = cells.stream().allMatch(cell -> cell.height() <= TALLEST * width);
    return square ? cells : List.of();
  }

  private static Box box(Row row) {
    return row.parts().stream().map(Blob::box).reduce(Box::union).orElseThrow();
  }

  /** Groups of ink in a row that no column of ink joins. */
  private static int parts(Row row) {
    List<Box> boxes =
        row.parts().stream().map(Blob::box).sorted(Comparator.comparingDouble(Box::left)).toList();
    int parts = 0;
    double right = Double.NEGATIVE_INFINITY;
    for (Box box : boxes) {
      parts += box.left() > right ? 1 : 0;
      right = Math.max(right, box.right());
    }
    return parts;
  }
}
