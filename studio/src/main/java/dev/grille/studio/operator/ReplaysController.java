package dev.grille.studio.operator;

import dev.grille.client.operator.ReplayOutcomes;
import dev.grille.client.operator.Replays;
import dev.grille.db.LetterFilter;
import dev.grille.db.ReplayLog.OutcomeCount;
import dev.grille.db.ReplayLog.Replay;
import dev.grille.studio.settings.StudioSettings;
import dev.grille.studio.web.Problem;
import dev.grille.studio.web.ProblemException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sends dead letters again, and says how far that has come. */
@RestController
final class ReplaysController {
  /** A screenful. */
  private static final int SAMPLE = 20;

  private final OperatorDatabase database;
  private final ReplayRunner runner;
  private final String operator;

  ReplaysController(OperatorDatabase database, ReplayRunner runner, StudioSettings settings) {
    this.database = database;
    this.runner = runner;
    this.operator = settings.operator();
  }

  /**
   * What is to be replayed.
   *
   * @param again those that were replayed before too
   * @param expected how many the person saw; null for a preview
   */
  record Asked(FilterBody filter, boolean again, @Nullable Integer expected) {}

  /** What would be replayed, the oldest first. */
  record Preview(int count, List<LetterRow> sample) {}

  /** One that was begun. */
  record Begun(UUID id) {}

  /** The newest ones. */
  record Page(List<Replay> replays) {}

  /**
   * How far one has come.
   *
   * @param running whether it is at work here; one that is neither running nor complete can be
   *     resumed
   * @param stopped why it stopped; null where it did not
   */
  record Progress(
      Replay replay,
      List<OutcomeCount> outcomes,
      int unsent,
      int answered,
      boolean complete,
      boolean running,
      @Nullable String stopped) {}

  @PostMapping("/api/replays/preview")
  Preview preview(@RequestBody Asked asked) {
    LetterFilter filter = asked.filter().filter();
    return database.ask(
        client -> {
          Replays replays = client.replays();
          return new Preview(
              replays.count(filter, asked.again()),
              replays.sample(filter, asked.again(), SAMPLE).stream().map(LetterRow::of).toList());
        });
  }

  @PostMapping("/api/replays")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Begun begin(@RequestBody Asked asked) {
    LetterFilter filter = asked.filter().filter();
    int expected = asked.expected() == null ? 0 : asked.expected();
    Replay replay =
        database.ask(
            client -> {
              Replays replays = client.replays();
              ChangedMeanwhile.refuse(expected, replays.count(filter, asked.again()));
              return replays.plan(operator, filter, asked.again());
            });
    runner.run(replay);
    return new Begun(replay.id());
  }

  /** Goes on with one that stopped, and tries once more what its topic did not take. */
  @PostMapping("/api/replays/{id}/resume")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Begun resume(@PathVariable UUID id) {
    Replay replay =
        database.ask(
            client -> {
              Replay known = known(client.replays(), id);
              client.replays().retryRefused(id);
              return known;
            });
    runner.run(replay);
    return new Begun(id);
  }

  @GetMapping("/api/replays")
  Page newest() {
    return new Page(database.ask(client -> client.replays().newest(SAMPLE)));
  }

  @GetMapping("/api/replays/{id}")
  Progress progress(@PathVariable UUID id) {
    return database.ask(
        client -> {
          Replay replay = known(client.replays(), id);
          ReplayOutcomes outcomes = client.replays().outcomes(id);
          return new Progress(
              replay,
              outcomes.counts(),
              outcomes.unsent(),
              outcomes.answered(),
              outcomes.isComplete(),
              runner.isRunning(id),
              runner.stopped(id));
        });
  }

  private static Replay known(Replays replays, UUID id) {
    return replays
        .find(id)
        .orElseThrow(
            () ->
                new ProblemException(
                    HttpStatus.NOT_FOUND,
                    Problem.of(
                        "REPLAY_NOT_FOUND", "There is no such replay.", "Look at the list anew.")));
  }
}
