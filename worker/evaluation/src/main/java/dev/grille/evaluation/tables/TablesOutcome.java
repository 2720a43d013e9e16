package dev.grille.evaluation.tables;

import dev.grille.contracts.PageTables;
import dev.grille.contracts.Table;
import dev.grille.evaluation.Overlap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One judged picture of tables.
 *
 * @param picture its name
 * @param truth what stands in it
 * @param read what was read; null where an error came instead
 * @param tables the tables of the truth, in its order, each with what was found in its place
 * @param extra tables that were read where none stands, or a second time
 */
public record TablesOutcome(
    String picture,
    TablesTruth truth,
    @Nullable PageTables read,
    List<TableOutcome> tables,
    List<Table> extra) {
  /** Tables that share less of what either covers are not the same one, however badly read. */
  public static final double SAME_TABLE = 0.1;

  public TablesOutcome {
    tables = List.copyOf(tables);
    extra = List.copyOf(extra);
  }

  private record Pair(int truth, int found, double likeness) {}

  /**
   * Holds what was read against the truth. Each true table is matched with one that was read at
   * most, the pairs that are most alike first: where places are known by their intersection over
   * union, which is {@value #SAME_TABLE} at least, else by the share of cells that are exact or, at
   * half the weight, placed.
   *
   * @param read null where an error came
   */
  public static TablesOutcome of(String picture, TablesTruth truth, @Nullable PageTables read) {
    List<Table> found = read == null ? List.of() : read.tables();
    List<@Nullable Table> matched = matched(truth.tables(), found);
    List<TableOutcome> tables = new ArrayList<>();
    for (int i = 0; i < truth.tables().size(); i++) {
      tables.add(TableOutcome.of(truth.tables().get(i), matched.get(i)));
    }
    List<Table> extra = new ArrayList<>(found);
    for (Table table : matched) {
      removeSame(extra, table);
    }
    return new TablesOutcome(picture, truth, read, tables, extra);
  }

  private static List<@Nullable Table> matched(List<TrueTable> truth, List<Table> found) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < truth.size(); i++) {
      for (int k = 0; k < found.size(); k++) {
        double likeness = likeness(truth.get(i), found.get(k));
        if (likeness > 0) {
          pairs.add(new Pair(i, k, likeness));
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(Pair::likeness).reversed());
    List<@Nullable Table> matched = new ArrayList<>();
    truth.forEach(table -> matched.add(null));
    Set<Integer> taken = new HashSet<>();
    for (Pair pair : pairs) {
      if (matched.get(pair.truth()) == null && taken.add(pair.found())) {
        matched.set(pair.truth(), found.get(pair.found()));
      }
    }
    return matched;
  }

  private static double likeness(TrueTable truth, Table found) {
    if (truth.quad() != null) {
      double overlap = Overlap.of(truth.quad(), found.quad());
      return overlap < SAME_TABLE ? 0 : overlap;
    }
    TableOutcome outcome = TableOutcome.of(truth, found);
    long exact = outcome.cells().stream().filter(CellOutcome::exact).count();
    long placed = outcome.cells().stream().filter(CellOutcome::placed).count();
    int cells = Math.max(truth.cells().size(), found.cells().size());
    // Any table is more like a true one than none is.
    return (1 + exact + placed) / (1.0 + 2 * cells);
  }

  private static void removeSame(List<Table> tables, @Nullable Table table) {
    for (int i = 0; i < tables.size(); i++) {
      if (tables.get(i) == table) {
        tables.remove(i);
        return;
      }
    }
  }

  /** Whether the direction in which the page stands was told right. */
  public boolean rightDirection() {
    return read != null && read.angle() == truth.angle();
  }
}
