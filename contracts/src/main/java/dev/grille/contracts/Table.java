package dev.grille.contracts;

import java.util.List;
import java.util.Objects;

/**
 * A table on a page.
 *
 * @param quad around it, in the pixels of the upright picture; the first corner is that at which
 *     its first row begins
 * @param ruling which of its cells' borders are ruled
 * @param rows how many it has, at least 1
 * @param columns how many it has, at least 1
 * @param cells by their first row and, within it, their first column; each place of the grid
 *     belongs to exactly one
 * @param proof what speaks for its rows and columns
 * @param score probability × 100 that all its rows, columns and spans are right, 0 to 100, two
 *     decimals
 */
public record Table(
    Quad quad,
    Ruling ruling,
    int rows,
    int columns,
    List<TableCell> cells,
    TableProof proof,
    double score) {
  /** More places than any picture that is accepted has room for. */
  static final int MAX_PLACES = 100_000;

  public Table {
    Objects.requireNonNull(quad, "quad");
    Objects.requireNonNull(ruling, "ruling");
    Objects.requireNonNull(proof, "proof");
    cells = List.copyOf(cells);
    if (rows < 1 || columns < 1 || (long) rows * columns > MAX_PLACES) {
      throw new IllegalArgumentException("a table of " + rows + " x " + columns);
    }
    if (!(score >= 0 && score <= 100)) {
      throw new IllegalArgumentException("a score is 0 to 100, not " + score);
    }
    requireTiles(cells, rows, columns);
  }

  private static void requireTiles(List<TableCell> cells, int rows, int columns) {
    boolean[] taken = new boolean[rows * columns];
    int count = 0;
    int last = -1;
    for (TableCell cell : cells) {
      int place = cell.row() * columns + cell.column();
      if (cell.rowEnd() > rows || cell.columnEnd() > columns || place <= last) {
        throw new IllegalArgumentException("cell " + cell + " is out of the table or of its order");
      }
      last = place;
      for (int row = cell.row(); row < cell.rowEnd(); row++) {
        for (int column = cell.column(); column < cell.columnEnd(); column++) {
          if (taken[row * columns + column]) {
            throw new IllegalArgumentException("two cells at " + row + ", " + column);
          }
          taken[row * columns + column] = true;
          count++;
        }
      }
    }
    if (count != rows * columns) {
      throw new IllegalArgumentException("no cell for some of " + rows + " x " + columns);
    }
  }
}
