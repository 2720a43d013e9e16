package dev.grille.app.failures;

import dev.grille.app.console.ProgressBar;
import dev.grille.app.submit.BrokerOptions;
import dev.grille.db.LetterFilter;
import dev.grille.db.ReplayLog.Replay;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Sends dead letters again and follows what becomes of them. */
@Command(
    name = "replay",
    description = {
      "Sends dead letters again, as a further attempt, and follows what becomes of them.",
      "A letter is replayed once; a command that succeeded meanwhile is not processed again."
    },
    mixinStandardHelpOptions = true)
final class ReplayCommand extends DatabaseCommand {
  private static final int SAMPLE = 5;
  private static final int HIGHEST_RATE = 1_000_000;
  private static final Duration PAUSE = Duration.ofMillis(300);

  @Spec private @Nullable CommandSpec spec;
  @Mixin private FilterOptions options = new FilterOptions();
  @Mixin private BrokerOptions broker = new BrokerOptions();

  @Option(names = "--dry-run", description = "only say how many, and show some")
  private boolean dryRun;

  @Option(names = "--yes", description = "do not ask")
  private boolean yes;

  @Option(names = "--again", description = "also letters that were replayed before")
  private boolean again;

  @Option(
      names = "--resume",
      paramLabel = "REPLAY_ID",
      description = "go on with a replay: send what it has not sent, follow the rest")
  private @Nullable UUID resume;

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "100",
      description = "most letters per second (default: ${DEFAULT-VALUE})")
  private int rate;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "120",
      description = "longest wait for the next answer (default: ${DEFAULT-VALUE})")
  private int timeout;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      defaultValue = "${sys:user.name}",
      description = "who replays (default: ${DEFAULT-VALUE})")
  private String by = "";

  @Override
  int run(FailuresDatabase database) throws IOException, InterruptedException {
    LetterFilter filter = options.filter();
    if (rate < 1 || rate > HIGHEST_RATE) {
      throw wrong("--rate must be 1 to " + HIGHEST_RATE);
    }
    if (resume != null) {
      if (!filter.equals(LetterFilter.ALL) || again) {
        throw wrong("--resume goes on with what was chosen then: leave out filters and --again");
      }
      return resume(database, resume);
    }
    int count = database.replays().count(filter, again);
    System.out.println(count + " dead letters to replay");
    if (count == 0) {
      return FailuresCommand.DONE;
    }
    new LetterPrinter(System.out).table(database.replays().sample(filter, again, SAMPLE));
    if (dryRun) {
      return FailuresCommand.DONE;
    }
    if (!yes && !Confirmation.onTerminal().given("replay " + count + " dead letters?")) {
      return FailuresCommand.REFUSED;
    }
    String json = FilterOptions.json(filter, again);
    Replay replay =
        database.transaction().execute(status -> database.replays().plan(by, json, filter, again));
    return send(database, replay);
  }

  private int resume(FailuresDatabase database, UUID id) throws IOException, InterruptedException {
    Optional<Replay> replay = database.replays().find(id);
    if (replay.isEmpty()) {
      System.err.println("there is no replay " + id);
      return FailuresCommand.FAILED;
    }
    if (dryRun) {
      var outcomes = new OutcomeTable(database.replays().outcomes(id));
      System.out.println(outcomes.unsent() + " dead letters to send");
      return FailuresCommand.DONE;
    }
    database.replays().forgetRefused(id);
    return send(database, replay.get());
  }

  private int send(FailuresDatabase database, Replay replay)
      throws IOException, InterruptedException {
    System.out.println("replay " + replay.id() + ", " + replay.matched() + " dead letters");
    var before = new OutcomeTable(database.replays().outcomes(replay.id()));
    int toSend = before.unsent();
    if (toSend > 0) {
      try (var sender = new ReplaySender(database, broker.settings(), rate);
          var bar = ProgressBar.onTerminal("sent")) {
        sender.send(replay.id(), sent -> bar.show(sent, toSend));
      } catch (KafkaException e) {
        throw new IllegalStateException(
            "Kafka failed: "
                + e.getMessage()
                + "; go on with: failures replay --resume "
                + replay.id(),
            e);
      }
    }
    OutcomeTable outcomes = follow(database, replay);
    outcomes.lines().forEach(System.out::println);
    if (outcomes.answered() < outcomes.total()) {
      System.err.println("answers are missing: failures replay --resume " + replay.id());
      return FailuresCommand.UNANSWERED;
    }
    database.replays().finish(replay.id());
    return outcomes.succeeded() == outcomes.total() ? FailuresCommand.DONE : FailuresCommand.FAILED;
  }

  private OutcomeTable follow(FailuresDatabase database, Replay replay)
      throws InterruptedException {
    try (var bar = ProgressBar.onTerminal("answered")) {
      long progress = System.nanoTime();
      int answered = 0;
      while (true) {
        var outcomes = new OutcomeTable(database.replays().outcomes(replay.id()));
        if (outcomes.answered() > answered) {
          answered = outcomes.answered();
          progress = System.nanoTime();
        }
        bar.show(answered, replay.matched());
        boolean patient = System.nanoTime() - progress < Duration.ofSeconds(timeout).toNanos();
        if (answered == replay.matched() || !patient) {
          return outcomes;
        }
        Thread.sleep(PAUSE.toMillis());
      }
    }
  }

  private RuntimeException wrong(String message) {
    return spec == null
        ? new IllegalStateException(message)
        : new ParameterException(spec.commandLine(), message);
  }
}
