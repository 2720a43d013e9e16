package dev.grille.app.failures;

import dev.grille.app.console.TextTable;
import dev.grille.app.console.TextTable.Side;
import dev.grille.db.ReplayLog.OutcomeCount;
import java.util.List;

/**
 * What came of a replay; its counts add up to the letters that were matched.
 *
 * @param counts one per outcome
 */
record OutcomeTable(List<OutcomeCount> counts) {
  private static final String OK = "ok";

  OutcomeTable {
    counts = List.copyOf(counts);
  }

  int answered() {
    return counts.stream().filter(c -> c.outcome() != null).mapToInt(OutcomeCount::count).sum();
  }

  int succeeded() {
    return counts.stream().filter(c -> OK.equals(c.outcome())).mapToInt(OutcomeCount::count).sum();
  }

  int unsent() {
    return counts.stream()
        .filter(c -> c.outcome() == null && !c.sent())
        .mapToInt(OutcomeCount::count)
        .sum();
  }

  int total() {
    return counts.stream().mapToInt(OutcomeCount::count).sum();
  }

  /** {@code ok 12, TEMPLATE_MISMATCH 3}. */
  String inOneLine() {
    return String.join(
        ", ", counts.stream().map(count -> name(count) + " " + count.count()).toList());
  }

  List<String> lines() {
    var table = new TextTable(List.of("outcome", "count"), List.of(Side.LEFT, Side.RIGHT));
    counts.forEach(count -> table.row(name(count), Integer.toString(count.count())));
    table.row("all", Integer.toString(total()));
    return table.lines();
  }

  private static String name(OutcomeCount count) {
    String outcome = count.outcome();
    return outcome != null ? outcome : count.sent() ? "no answer yet" : "not sent";
  }
}
