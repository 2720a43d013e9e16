package dev.grille.app.failures;

import dev.grille.app.console.ProgressBar;
import dev.grille.client.operator.OperatorClient;
import dev.grille.client.operator.ReplayOutcomes;
import dev.grille.client.operator.ReplayPace;
import dev.grille.client.operator.ReplayProgress;
import dev.grille.client.operator.ReplayStoppedException;
import dev.grille.client.operator.Replays;
import dev.grille.console.BrokerOptions;
import dev.grille.db.LetterFilter;
import dev.grille.db.ReplayLog.Replay;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
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
  int run(OperatorClient operator) throws IOException, InterruptedException {
    LetterFilter filter = options.filter();
    if (rate < 1 || rate > ReplayPace.MAX_RATE) {
      throw wrong("--rate must be 1 to " + ReplayPace.MAX_RATE);
    }
    Replays replays = operator.replays();
    if (resume != null) {
      if (!filter.equals(LetterFilter.ALL) || again) {
        throw wrong("--resume goes on with what was chosen then: leave out filters and --again");
      }
      return resume(replays, resume);
    }
    int count = replays.count(filter, again);
    System.out.println(count + " dead letters to replay");
    if (count == 0) {
      return FailuresCommand.DONE;
    }
    new LetterPrinter(System.out).table(replays.sample(filter, again, SAMPLE));
    if (dryRun) {
      return FailuresCommand.DONE;
    }
    if (!yes && !Confirmation.onTerminal().given("replay " + count + " dead letters?")) {
      return FailuresCommand.REFUSED;
    }
    return run(replays, replays.plan(by, filter, again));
  }

  private int resume(Replays replays, UUID id) throws IOException, InterruptedException {
    Optional<Replay> replay = replays.find(id);
    if (replay.isEmpty()) {
      System.err.println("there is no replay " + id);
      return FailuresCommand.FAILED;
    }
    if (dryRun) {
      System.out.println(replays.outcomes(id).unsent() + " dead letters to send");
      return FailuresCommand.DONE;
    }
    replays.retryRefused(id);
    return run(replays, replay.get());
  }

  private int run(Replays replays, Replay replay) throws IOException, InterruptedException {
    System.out.println("replay " + replay.id() + ", " + replay.matched() + " dead letters");
    var pace = new ReplayPace(rate, Duration.ofSeconds(timeout));
    ReplayOutcomes outcomes;
    try (var bars = new Bars()) {
      outcomes = replays.run(replay, broker.settings(), pace, bars);
    } catch (ReplayStoppedException e) {
      throw new IllegalStateException(
          e.getMessage() + "; go on with: failures replay --resume " + e.replay(), e);
    }
    new OutcomeTable(outcomes).lines().forEach(System.out::println);
    if (!outcomes.isComplete()) {
      System.err.println("answers are missing: failures replay --resume " + replay.id());
      return FailuresCommand.UNANSWERED;
    }
    return outcomes.succeeded() == outcomes.total() ? FailuresCommand.DONE : FailuresCommand.FAILED;
  }

  /** One bar after the other. */
  private static final class Bars implements ReplayProgress, AutoCloseable {
    private final ProgressBar sending = ProgressBar.onTerminal("sent");
    private final ProgressBar following = ProgressBar.onTerminal("answered");

    @Override
    public void sent(int sent, int toSend) {
      sending.show(sent, toSend);
    }

    @Override
    public void answered(int answered, int matched) {
      sending.clear();
      following.show(answered, matched);
    }

    @Override
    public void close() {
      sending.close();
      following.close();
    }
  }

  private RuntimeException wrong(String message) {
    return spec == null
        ? new IllegalStateException(message)
        : new ParameterException(spec.commandLine(), message);
  }
}
