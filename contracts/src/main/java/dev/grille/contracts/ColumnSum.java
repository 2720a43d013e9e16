package dev.grille.contracts;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A total that a table states for a column, held against the rows above it.
 *
 * @param row in which the total stands, from 0
 * @param column of which it is, from 0
 * @param stated what stands there
 * @param found what the rows add up to
 */
public record ColumnSum(int row, int column, BigDecimal stated, BigDecimal found) {
  public ColumnSum {
    Objects.requireNonNull(stated, "stated");
    Objects.requireNonNull(found, "found");
    if (row < 1 || column < 0) {
      throw new IllegalArgumentException("a total at " + row + ", " + column);
    }
  }

  /** Whether they are the same number. */
  public boolean holds() {
    return stated.compareTo(found) == 0;
  }
}
