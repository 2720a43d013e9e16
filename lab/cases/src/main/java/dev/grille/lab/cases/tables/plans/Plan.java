package dev.grille.lab.cases.tables.plans;

import dev.grille.contracts.Ruling;
import dev.grille.evaluation.tables.TrueSum;
import java.util.List;

/**
 * A table that is to be drawn.
 *
 * @param ruling which of its borders are ruled
 * @param rows how many it has
 * @param columns how many it has
 * @param headRows how many of its first rows are its title and head
 * @param cells by row and column; each place of the grid belongs to exactly one
 * @param sums totals that it states
 * @param statement whether it is a financial statement
 */
public record Plan(
    Ruling ruling,
    int rows,
    int columns,
    int headRows,
    List<PlanCell> cells,
    List<TrueSum> sums,
    boolean statement) {
  public Plan {
    cells = List.copyOf(cells);
    sums = List.copyOf(sums);
  }

  /** The cell that a place of the grid belongs to. */
  public PlanCell at(int row, int column) {
    return cells.stream()
        .filter(cell -> cell.row() <= row && row < cell.rowEnd())
        .filter(cell -> cell.column() <= column && column < cell.columnEnd())
        .findFirst()
        .orElseThrow();
  }

  /** Whether any cell's text may be broken. */
  public boolean wraps() {
    return cells.stream().anyMatch(cell -> cell.wraps() && cell.row() >= headRows);
  }
}
