package dev.grille.evaluation.tables;

import dev.grille.contracts.Table;
import dev.grille.contracts.TableCell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A table that stands in a picture, and what was read of it.
 *
 * @param truth what stands there
 * @param found what was read; null where no table was found there
 * @param rows how many rows were read: of a table that is cut without those seen in part
 * @param columns how many columns were read, likewise
 * @param cells the cells of the truth, in its order
 * @param read the cells that were read, each with whether it is exactly one of the truth
 * @param sums the totals of the truth, in its order, each with whether it was said right
 */
public record TableOutcome(
    TrueTable truth,
    @Nullable Table found,
    int rows,
    int columns,
    List<CellOutcome> cells,
    List<ReadCell> read,
    List<Boolean> sums) {
  public TableOutcome {
    cells = List.copyOf(cells);
    read = List.copyOf(read);
    sums = List.copyOf(sums);
  }

  /**
   * A cell that was read.
   *
   * @param cell as it was read, numbered as it is judged
   * @param truth the cell with the same rows and columns; null where none has them
   */
  public record ReadCell(TableCell cell, @Nullable TrueCell truth) {
    /** Whether its rows and columns are those of a cell that stands there. */
    public boolean placed() {
      return truth != null;
    }

    /** Whether its text is right too. */
    public boolean exact() {
      return truth != null && CellText.same(truth.text(), cell.lines());
    }
  }

  private record Place(int row, int column) {}

  /**
   * Holds what was read against the truth.
   *
   * @param found null where no table was found there
   */
  public static TableOutcome of(TrueTable truth, @Nullable Table found) {
    if (found == null) {
      List<CellOutcome> lost =
          truth.cells().stream().map(cell -> new CellOutcome(cell, null)).toList();
      List<Boolean> unsaid = truth.sums().stream().map(sum -> false).toList();
      return new TableOutcome(truth, null, 0, 0, lost, List.of(), unsaid);
    }
    TableOutcome best = null;
    for (FoundCells cells : FoundCells.of(found, truth.cut())) {
      TableOutcome outcome = of(truth, found, cells);
      if (best == null || outcome.likeness() > best.likeness()) {
        best = outcome;
      }
    }
    return Objects.requireNonNull(best);
  }

  private static TableOutcome of(TrueTable truth, Table found, FoundCells numbered) {
    Map<Place, TableCell> byPlace = new HashMap<>();
    numbered.cells().forEach(cell -> byPlace.put(new Place(cell.row(), cell.column()), cell));
    Map<TableCell, TrueCell> placed = new HashMap<>();
    List<CellOutcome> cells = new ArrayList<>();
    for (TrueCell cell : truth.cells()) {
      CellOutcome outcome =
          new CellOutcome(cell, byPlace.get(new Place(cell.row(), cell.column())));
      cells.add(outcome);
      if (outcome.found() != null && outcome.placed()) {
        placed.put(outcome.found(), cell);
      }
    }
    List<ReadCell> read =
        numbered.cells().stream().map(cell -> new ReadCell(cell, placed.get(cell))).toList();
    List<Boolean> sums =
        truth.sums().stream()
            .map(sum -> said(found, sum, numbered.top(), numbered.left()))
            .toList();
    return new TableOutcome(truth, found, numbered.rows(), numbered.columns(), cells, read, sums);
  }

  private static boolean said(Table found, TrueSum sum, int top, int left) {
    return found.proof().sums().stream()
        .anyMatch(
            one ->
                one.row() - top == sum.row()
                    && one.column() - left == sum.column()
                    && one.holds() == sum.holds());
  }

  /** How many of its cells are placed or exact, to choose between numberings by. */
  private long likeness() {
    long likeness = structure() ? 1 : 0;
    for (CellOutcome cell : cells) {
      likeness += cell.exact() ? 3 : cell.placed() ? 2 : 0;
    }
    return likeness;
  }

  /** Whether all rows, columns and spans are right. */
  public boolean structure() {
    return rowsRight()
        && columns == truth.columns()
        && cells.stream().allMatch(CellOutcome::placed);
  }

  /** Whether there are as many rows as there should be. */
  public boolean rowsRight() {
    return found != null && rows == truth.rows();
  }

  /** Whether the reading says that the number of its rows is doubtful. */
  public boolean rowsDoubted() {
    return found != null && !found.proof().rowsAreSure();
  }

  /** Whether all of it is right: structure and every cell's text. */
  public boolean whole() {
    return structure() && cells.stream().allMatch(CellOutcome::exact);
  }
}
