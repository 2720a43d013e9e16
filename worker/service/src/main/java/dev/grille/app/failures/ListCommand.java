package dev.grille.app.failures;

import dev.grille.client.operator.OperatorClient;
import dev.grille.db.DeadLetterSearch.Summary;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists dead letters, the newest first. */
@Command(
    name = "list",
    description = "Lists dead letters, the newest first.",
    mixinStandardHelpOptions = true)
final class ListCommand extends DatabaseCommand {
  @Mixin private FilterOptions filter = new FilterOptions();

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      description = "most letters to list (default: ${DEFAULT-VALUE})")
  private int limit;

  @Option(
      names = "--after",
      paramLabel = "ID",
      description = "go on after this letter, the last one of a list")
  private @Nullable UUID after;

  @Option(names = "--json", description = "print each letter as one line of JSON")
  private boolean json;

  @Override
  int run(OperatorClient operator) {
    // One more than is shown tells whether there are more.
    int asked = (int) Math.min(Math.max(1L, limit) + 1, Integer.MAX_VALUE);
    List<Summary> page = operator.failures().page(filter.filter(), after, asked);
    List<Summary> shown = page.subList(0, Math.min(page.size(), asked - 1));
    var printer = new LetterPrinter(System.out);
    if (json) {
      printer.json(shown);
    } else {
      printer.table(shown);
    }
    if (page.size() > shown.size()) {
      System.err.println("there are more: --after " + shown.get(shown.size() - 1).id());
    }
    return FailuresCommand.DONE;
  }
}
