package dev.grille.contracts;

import java.util.List;
import java.util.Objects;

/**
 * A cell of a table.
 *
 * @param row its first row, from 0
 * @param column its first column, from 0
 * @param rowSpan how many rows it takes, at least 1
 * @param columnSpan how many columns it takes, at least 1
 * @param lines its text, a line each, from above; none where nothing stands in it
 * @param quad around the cell, in the pixels of the upright picture; the first corner is that at
 *     which its text begins
 * @param score probability × 100 that the text is exactly right, 0 to 100, two decimals
 */
public record TableCell(
    int row, int column, int rowSpan, int columnSpan, List<String> lines, Quad quad, double score) {
  public TableCell {
    lines = List.copyOf(lines);
    Objects.requireNonNull(quad, "quad");
    if (row < 0 || column < 0 || rowSpan < 1 || columnSpan < 1) {
      throw new IllegalArgumentException(
          "a cell of " + rowSpan + " x " + columnSpan + " at " + row + ", " + column);
    }
    if (!(score >= 0 && score <= 100)) {
      throw new IllegalArgumentException("a score is 0 to 100, not " + score);
    }
  }

  /** The same cell with another text. */
  public TableCell reading(List<String> other, double score) {
    return new TableCell(row, column, rowSpan, columnSpan, other, quad, score);
  }

  /** The row after its last. */
  public int rowEnd() {
    return row + rowSpan;
  }

  /** The column after its last. */
  public int columnEnd() {
    return column + columnSpan;
  }
}
