package dev.grille.app.failures;

import dev.grille.app.console.TextTable;
import dev.grille.app.console.TextTable.Side;
import dev.grille.client.operator.ReplayOutcomes;
import dev.grille.db.ReplayLog.OutcomeCount;
import java.util.List;

/** Shows what came of a replay. */
record OutcomeTable(ReplayOutcomes outcomes) {
  /** {@code ok 12, TEMPLATE_MISMATCH 3}. */
  String inOneLine() {
    return String.join(
        ", ", outcomes.counts().stream().map(count -> name(count) + " " + count.count()).toList());
  }

  List<String> lines() {
    var table = new TextTable(List.of("outcome", "count"), List.of(Side.LEFT, Side.RIGHT));
    outcomes.counts().forEach(count -> table.row(name(count), Integer.toString(count.count())));
    table.row("all", Integer.toString(outcomes.total()));
    return table.lines();
  }

  private static String name(OutcomeCount count) {
    String outcome = count.outcome();
    return outcome != null ? outcome : count.sent() ? "no answer yet" : "not sent";
  }
}
