package dev.grille.app.table;

import dev.grille.contracts.ColumnSum;
import dev.grille.contracts.PageTables;
import dev.grille.contracts.RowDoubt;
import dev.grille.contracts.Table;
import dev.grille.contracts.TableEdge;
import dev.grille.contracts.TableProof;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Tables in a few words. Rows and columns are numbered from 0, as in answers. */
final class TableSummary {
  private TableSummary() {}

  static String of(PageTables page) {
    return page.tables().isEmpty()
        ? "no table"
        : page.tables().stream().map(TableSummary::of).collect(Collectors.joining("; "));
  }

  /** Its size, and after a comma each what is in doubt. */
  static String of(Table table) {
    List<String> parts = new ArrayList<>();
    parts.add(table.rows() + " rows x " + table.columns() + " columns");
    parts.addAll(doubts(table.proof()));
    return String.join(", ", parts);
  }

  /** What is in doubt of a table; none where nothing is. */
  static List<String> doubts(TableProof proof) {
    List<String> doubts = new ArrayList<>();
    proof.doubtful().forEach((row, reason) -> doubts.add(doubt(row, reason)));
    for (ColumnSum sum : proof.sums()) {
      if (!sum.holds()) {
        doubts.add(
            "row %d states %s in column %d where %s adds up"
                .formatted(
                    sum.row(),
                    sum.stated().toPlainString(),
                    sum.column(),
                    sum.found().toPlainString()));
      }
    }
    for (TableEdge edge : proof.cut()) {
      doubts.add("cut at the " + edge.wireName());
    }
    return doubts;
  }

  private static String doubt(int row, RowDoubt reason) {
    return "row " + row + " in doubt (" + reason.wireName() + ")";
  }
}
