package dev.grille.evaluation.tables;

import dev.grille.contracts.Quad;
import dev.grille.contracts.Ruling;
import dev.grille.contracts.TableEdge;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table that stands in a picture.
 *
 * @param rows how many it has, at least 1; of one that the picture's edge cuts, those that are seen
 *     whole
 * @param columns how many it has, at least 1; of one that is cut, those that are seen whole
 * @param cells those that are judged, no two of them in one place; all of them as a rule
 * @param ruling which of its borders are ruled; null where nobody said
 * @param quad around it in the pixels of the picture, the first corner where its first row begins;
 *     null where nobody said
 * @param sums totals that it states
 * @param cut sides at which the picture ends before the table does
 */
public record TrueTable(
    int rows,
    int columns,
    List<TrueCell> cells,
    @Nullable Ruling ruling,
    @Nullable Quad quad,
    List<TrueSum> sums,
    Set<TableEdge> cut) {
  public TrueTable {
    cells = List.copyOf(cells);
    sums = List.copyOf(sums);
    cut = cut.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(cut));
    if (rows < 1 || columns < 1) {
      throw new IllegalArgumentException("a table of " + rows + " x " + columns);
    }
    requireApart(cells, rows, columns);
  }

  private static void requireApart(List<TrueCell> cells, int rows, int columns) {
    boolean[][] taken = new boolean[rows][columns];
    for (TrueCell cell : cells) {
      if (cell.rowEnd() > rows || cell.columnEnd() > columns) {
        throw new IllegalArgumentException(
            "the cell at " + cell.row() + ", " + cell.column() + " reaches out of its table");
      }
      for (int row = cell.row(); row < cell.rowEnd(); row++) {
        for (int column = cell.column(); column < cell.columnEnd(); column++) {
          if (taken[row][column]) {
            throw new IllegalArgumentException("two cells at " + row + ", " + column);
          }
          taken[row][column] = true;
        }
      }
    }
  }
}
