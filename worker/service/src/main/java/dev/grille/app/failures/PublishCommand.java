package dev.grille.app.failures;

import dev.grille.client.operator.OperatorClient;
import dev.grille.client.operator.PublishProgress;
import dev.grille.console.BrokerOptions;
import dev.grille.contracts.TopicNames;
import dev.grille.records.RefusalCause;
import java.io.IOException;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Puts dead letters on their topic that it refused when they were made. */
@Command(
    name = "publish",
    description = {
      "Publishes dead letters that Kafka refused and that are in the database alone, when the topic"
          + " has been mended. They are the same letters, and each is published once.",
      "What was too large for any record stays in the database: see show --value."
    },
    mixinStandardHelpOptions = true)
final class PublishCommand extends DatabaseCommand {
  @Mixin private FilterOptions filter = new FilterOptions();
  @Mixin private BrokerOptions broker = new BrokerOptions();

  @Option(
      names = "--topic",
      defaultValue = "${env:GRILLE_TOPICS_DEAD_LETTERS:-" + TopicNames.DEAD_LETTERS + "}",
      description = {
        "of dead letters (default: GRILLE_TOPICS_DEAD_LETTERS, or ${DEFAULT-VALUE});",
        "with --tenant the tenant's own"
      })
  private String topic = TopicNames.DEAD_LETTERS;

  @Option(names = "--dry-run", description = "only say how many")
  private boolean dryRun;

  @Option(names = "--yes", description = "do not ask")
  private boolean yes;

  @Override
  int run(OperatorClient operator) throws IOException, InterruptedException {
    String own = options().tenant().topic(topic);
    int count = operator.failures().countUnpublished(filter.filter());
    System.out.println(count + " dead letters to publish on " + own);
    if (count == 0 || dryRun) {
      return FailuresCommand.DONE;
    }
    if (!yes && !Confirmation.onTerminal().given("publish " + count + " dead letters?")) {
      return FailuresCommand.REFUSED;
    }
    var told = new Told();
    operator.failures().publish(filter.filter(), broker.settings(), own, told);
    System.out.println("published " + told.published);
    return told.refused == 0 ? FailuresCommand.DONE : FailuresCommand.FAILED;
  }

  /** Counts, and says what is refused. */
  private static final class Told implements PublishProgress {
    private int published;
    private int refused;

    @Override
    public void published(UUID letter) {
      published++;
    }

    @Override
    public void refused(UUID letter, RefusalCause cause) {
      System.err.println(letter + " is refused: " + cause);
      refused++;
    }
  }
}
