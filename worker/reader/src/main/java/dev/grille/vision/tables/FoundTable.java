package dev.grille.vision.tables;

import dev.grille.contracts.RowDoubt;
import dev.grille.contracts.Ruling;
import java.util.Map;

/**
 * A table on a flat page, before its cells are read.
 *
 * @param grid its rows, columns and cells
 * @param ruling which of their borders are ruled
 * @param rowsByRules how many rows its rules make, 0 where it has none between rows
 * @param rowsByText how many rows its text makes by itself
 * @param columnsByRules how many columns its rules make, 0 where it has none between columns
 * @param columnsByText how many columns its text makes by itself
 * @param agreement share of the borders on which rules and text agree, 0 to 1
 * @param doubts by row
 */
record FoundTable(
    Grid grid,
    Ruling ruling,
    int rowsByRules,
    int rowsByText,
    int columnsByRules,
    int columnsByText,
    double agreement,
    Map<Integer, RowDoubt> doubts) {
  FoundTable {
    doubts = Map.copyOf(doubts);
  }

  /** The same with other doubts about its rows. */
  FoundTable doubted(Map<Integer, RowDoubt> others) {
    return new FoundTable(
        grid, ruling, rowsByRules, rowsByText, columnsByRules, columnsByText, agreement, others);
  }
}
