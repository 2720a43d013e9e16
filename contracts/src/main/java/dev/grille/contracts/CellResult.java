package dev.grille.contracts;

import java.util.List;

/**
 * A cell of a table as it is answered.
 *
 * @param sx its first column, from 0
 * @param sy its first row, from 0
 * @param ex the column after its last
 * @param ey the row after its last
 * @param width along its text, in pixels
 * @param height across its text, in pixels
 * @param text a line each, from above; none where nothing stands in it
 * @param quad around the cell, in the pixels of the upright picture
 * @param score probability × 100 that the text is exactly right
 */
public record CellResult(
    int sx,
    int sy,
    int ex,
    int ey,
    int width,
    int height,
    List<String> text,
    Quad quad,
    double score) {
  public CellResult {
    text = List.copyOf(text);
  }

  /** What is answered of a cell. */
  public static CellResult of(TableCell cell) {
    Quad quad = cell.quad();
    return new CellResult(
        cell.column(),
        cell.row(),
        cell.columnEnd(),
        cell.rowEnd(),
        mean(quad.upperLeft(), quad.upperRight(), quad.lowerLeft(), quad.lowerRight()),
        mean(quad.upperLeft(), quad.lowerLeft(), quad.upperRight(), quad.lowerRight()),
        cell.lines(),
        quad,
        cell.score());
  }

  /** Mean length of two opposite sides. */
  private static int mean(Point from, Point to, Point otherFrom, Point otherTo) {
    double sum =
        Math.hypot(to.x() - from.x(), to.y() - from.y())
            + Math.hypot(otherTo.x() - otherFrom.x(), otherTo.y() - otherFrom.y());
    return (int) Math.round(sum / 2);
  }
}
