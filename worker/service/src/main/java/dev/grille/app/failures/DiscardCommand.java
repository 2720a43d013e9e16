package dev.grille.app.failures;

import dev.grille.client.operator.OperatorClient;
import dev.grille.db.LetterFilter;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Marks dead letters that nobody will replay. */
@Command(
    name = "discard",
    description = {
      "Marks open dead letters as discarded: they are never replayed.",
      "Their records' bytes are freed; code, message and time stay. On their topic they stay."
    },
    mixinStandardHelpOptions = true)
final class DiscardCommand extends DatabaseCommand {
  private static final int SAMPLE = 5;

  @Mixin private FilterOptions options = new FilterOptions();

  @Option(names = "--dry-run", description = "only say how many, and show some")
  private boolean dryRun;

  @Option(names = "--yes", description = "do not ask")
  private boolean yes;

  @Override
  int run(OperatorClient operator) throws IOException {
    LetterFilter filter = options.filter();
    int count = operator.failures().countOpen(filter);
    System.out.println(count + " dead letters to discard");
    if (count == 0) {
      return FailuresCommand.DONE;
    }
    new LetterPrinter(System.out).table(operator.failures().sampleOfOpen(filter, SAMPLE));
    if (dryRun) {
      return FailuresCommand.DONE;
    }
    if (!yes && !Confirmation.onTerminal().given("discard " + count + " dead letters?")) {
      return FailuresCommand.REFUSED;
    }
    System.out.println("discarded " + operator.failures().discard(filter));
    return FailuresCommand.DONE;
  }
}
