package dev.grille.evaluation.tables;

import dev.grille.contracts.Quad;
import org.jspecify.annotations.Nullable;

/**
 * A cell that stands in a table.
 *
 * @param row its first row, from 0
 * @param column its first column, from 0
 * @param rowSpan how many rows it takes, at least 1
 * @param columnSpan how many columns it takes, at least 1
 * @param text all that stands in it, empty where nothing does; lines that are not to be joined by
 *     what scripts they end and begin with, parted by a line feed
 * @param quad around it in the pixels of the picture, the first corner where its text begins; null
 *     where nobody said
 */
public record TrueCell(
    int row, int column, int rowSpan, int columnSpan, String text, @Nullable Quad quad) {
  public TrueCell {
    if (row < 0 || column < 0 || rowSpan < 1 || columnSpan < 1) {
      throw new IllegalArgumentException(
          "a cell of " + rowSpan + " x " + columnSpan + " at " + row + ", " + column);
    }
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
