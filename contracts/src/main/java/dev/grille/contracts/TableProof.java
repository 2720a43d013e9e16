package dev.grille.contracts;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What speaks for a table's rows and columns.
 *
 * @param rowsByRules how many rows its rules make, 0 where it has none between rows
 * @param rowsByText how many rows its text makes by itself, 0 where it has none
 * @param columnsByRules how many columns its rules make, 0 where it has none between columns
 * @param columnsByText how many columns its text makes by itself, 0 where it has none
 * @param agreement share of the borders between cells on which rules and text agree; where there
 *     are no rules, that on which the rows' text agrees, 0 to 1
 * @param doubtful rows whose number is in doubt, and why
 * @param sums totals that the table states
 * @param cut sides at which the picture ends before the table does
 */
public record TableProof(
    int rowsByRules,
    int rowsByText,
    int columnsByRules,
    int columnsByText,
    double agreement,
    SortedMap<Integer, RowDoubt> doubtful,
    List<ColumnSum> sums,
    Set<TableEdge> cut) {
  public TableProof {
    Objects.requireNonNull(doubtful, "doubtful");
    doubtful = Collections.unmodifiableSortedMap(new TreeMap<>(doubtful));
    sums = List.copyOf(sums);
    cut = cut.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(cut));
    if (rowsByRules < 0 || rowsByText < 0 || columnsByRules < 0 || columnsByText < 0) {
      throw new IllegalArgumentException("counts are not negative");
    }
    if (!(agreement >= 0 && agreement <= 1)) {
      throw new IllegalArgumentException("a share is 0 to 1, not " + agreement);
    }
  }

  /** Whether the number of rows can be relied on. */
  public boolean rowsAreSure() {
    return doubtful.isEmpty() && cut.isEmpty();
  }
}
