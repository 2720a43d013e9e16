package dev.grille.evaluation.tables;

import dev.grille.contracts.Table;
import dev.grille.contracts.TableCell;
import dev.grille.contracts.TableEdge;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The cells of a table that was read, numbered as they are judged. Of a table that the picture's
 * edge cuts, rows and columns that are seen in part may be read or left out: those at the cut sides
 * beyond what is seen whole are taken away.
 *
 * @param rows how many are left
 * @param columns how many are left
 * @param top how many rows were taken away above
 * @param left how many columns were taken away on the left
 */
record FoundCells(int rows, int columns, int top, int left, List<TableCell> cells) {
  /** So many rows or columns an edge that is not quite parallel to them shows in part. */
  private static final int PARTS = 2;

  /** The numberings that may be meant; the first is the table as it was read. */
  static List<FoundCells> of(Table found, Set<TableEdge> cut) {
    List<FoundCells> all = new ArrayList<>();
    for (int top = 0; top <= most(cut, TableEdge.TOP); top++) {
      for (int bottom = 0; bottom <= most(cut, TableEdge.BOTTOM); bottom++) {
        for (int left = 0; left <= most(cut, TableEdge.LEFT); left++) {
          for (int right = 0; right <= most(cut, TableEdge.RIGHT); right++) {
            if (top + bottom < found.rows() && left + right < found.columns()) {
              all.add(within(found, top, bottom, left, right));
            }
          }
        }
      }
    }
    return all;
  }

  private static int most(Set<TableEdge> cut, TableEdge edge) {
    return cut.contains(edge) ? PARTS : 0;
  }

  private static FoundCells within(Table found, int top, int bottom, int left, int right) {
    int rows = found.rows() - top - bottom;
    int columns = found.columns() - left - right;
    List<TableCell> cells = new ArrayList<>();
    for (TableCell cell : found.cells()) {
      int row = Math.max(0, cell.row() - top);
      int column = Math.max(0, cell.column() - left);
      int rowEnd = Math.min(rows, cell.rowEnd() - top);
      int columnEnd = Math.min(columns, cell.columnEnd() - left);
      if (rowEnd > row && columnEnd > column) {
        cells.add(
            new TableCell(
                row,
                column,
                rowEnd - row,
                columnEnd - column,
                cell.lines(),
                cell.quad(),
                cell.score()));
      }
    }
    return new FoundCells(rows, columns, top, left, cells);
  }
}
