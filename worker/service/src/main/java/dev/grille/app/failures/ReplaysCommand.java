package dev.grille.app.failures;

import dev.grille.app.console.TextTable;
import dev.grille.app.console.TextTable.Side;
import dev.grille.client.operator.OperatorClient;
import dev.grille.console.Printable;
import dev.grille.db.ReplayLog.Replay;
import java.time.temporal.ChronoUnit;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists who replayed what, and what came of it. */
@Command(
    name = "replays",
    description = "Lists the replays, the newest first: who, when, which filter, what came of it.",
    mixinStandardHelpOptions = true)
final class ReplaysCommand extends DatabaseCommand {
  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "most replays to list (default: ${DEFAULT-VALUE})")
  private int limit;

  @Override
  int run(OperatorClient operator) {
    var table =
        new TextTable(
            List.of("id", "time", "by", "letters", "outcomes", "filter"),
            List.of(Side.LEFT, Side.LEFT, Side.LEFT, Side.RIGHT, Side.LEFT, Side.LEFT));
    for (Replay replay : operator.replays().newest(Math.max(1, limit))) {
      table.row(
          replay.id().toString(),
          replay.requestedAt().truncatedTo(ChronoUnit.SECONDS).toString(),
          Printable.text(replay.requestedBy()),
          Integer.toString(replay.matched()),
          new OutcomeTable(operator.replays().outcomes(replay.id())).inOneLine(),
          Printable.text(replay.filter()));
    }
    table.lines().forEach(System.out::println);
    return FailuresCommand.DONE;
  }
}
