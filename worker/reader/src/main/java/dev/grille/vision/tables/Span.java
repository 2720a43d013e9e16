package dev.grille.vision.tables;

/**
 * The places of a grid that a cell takes.
 *
 * @param row its first
 * @param column its first
 * @param rowEnd the row after its last
 * @param columnEnd the column after its last
 */
record Span(int row, int column, int rowEnd, int columnEnd) {
  Span {
    if (row < 0 || column < 0 || rowEnd <= row || columnEnd <= column) {
      throw new IllegalArgumentException(
          "rows " + row + " to " + rowEnd + ", columns " + column + " to " + columnEnd);
    }
  }

  /** The smallest one that holds both. */
  Span union(Span other) {
    return new Span(
        Math.min(row, other.row),
        Math.min(column, other.column),
        Math.max(rowEnd, other.rowEnd),
        Math.max(columnEnd, other.columnEnd));
  }

  boolean overlaps(Span other) {
    return row < other.rowEnd
        && other.row < rowEnd
        && column < other.columnEnd
        && other.column < columnEnd;
  }

  /** Whether it reaches over several rows. */
  boolean isTall() {
    return rowEnd - row > 1;
  }
}
