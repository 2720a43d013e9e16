package dev.grille.evaluation.tables;

import dev.grille.contracts.TableCell;
import org.jspecify.annotations.Nullable;

/**
 * A cell that stands in a table, and what was read there.
 *
 * @param truth what stands there
 * @param found the cell that was read with the same first row and first column; null where none was
 */
public record CellOutcome(TrueCell truth, @Nullable TableCell found) {
  /** Whether it was found with its rows and columns. */
  public boolean placed() {
    return found != null
        && found.rowSpan() == truth.rowSpan()
        && found.columnSpan() == truth.columnSpan();
  }

  /** Whether it was found with its rows, its columns and its text. */
  public boolean exact() {
    return found != null && placed() && CellText.same(truth.text(), found.lines());
  }
}
