package dev.grille.client.operator;

import dev.grille.db.DeadLetterSearch.Summary;
import dev.grille.db.LetterFilter;
import dev.grille.db.OperatorConnection;
import dev.grille.db.ReplayLog;
import dev.grille.db.ReplayLog.Replay;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.common.KafkaException;

/**
 * Sends dead letters again, as a further attempt, and follows what becomes of them. A replay is
 * planned once and can be run as often as it takes until all is sent and answered.
 */
public final class Replays {
  private static final Duration PAUSE = Duration.ofMillis(300);

  private final OperatorConnection database;
  private final ReplayLog log;

  Replays(OperatorConnection database) {
    this.database = database;
    log = database.replays();
  }

  /**
   * How many letters of the filter would be replayed.
   *
   * @param again those that were replayed before too; what was discarded never is
   */
  public int count(LetterFilter filter, boolean again) {
    return database.ask(() -> log.count(filter, again));
  }

  /** Some of those, the oldest first. */
  public List<Summary> sample(LetterFilter filter, boolean again, int size) {
    return database.ask(() -> log.sample(filter, again, size));
  }

  /**
   * Notes a replay and its letters, which are replayed from now on; sends nothing yet.
   *
   * @param by who replays
   */
  public Replay plan(String by, LetterFilter filter, boolean again) {
    String json = FilterJson.of(filter, again);
    return database.inTransaction(() -> log.plan(by, json, filter, again));
  }

  /** The replay of an id. */
  public Optional<Replay> find(UUID id) {
    return database.ask(() -> log.find(id));
  }

  /** The newest replays first. */
  public List<Replay> newest(int limit) {
    return database.ask(() -> log.newest(limit));
  }

  /** What has come of a replay so far. */
  public ReplayOutcomes outcomes(UUID replay) {
    return new ReplayOutcomes(database.ask(() -> log.outcomes(replay)));
  }

  /** Has the next run try once more what its topic did not take. */
  public void retryRefused(UUID replay) {
    database.run(() -> log.forgetRefused(replay));
  }

  /**
   * Sends what is not sent, then follows the answers until all are there or none comes any more.
   *
   * @param kafka settings of Kafka's clients
   * @throws ReplayStoppedException where Kafka does not take a letter now
   */
  public ReplayOutcomes run(
      Replay replay, Map<String, ?> kafka, ReplayPace pace, ReplayProgress progress)
      throws InterruptedException {
    int toSend = outcomes(replay.id()).unsent();
    if (toSend > 0) {
      try (var sender = new ReplaySender(database, kafka, pace.rate())) {
        sender.send(replay.id(), sent -> progress.sent(sent, toSend));
      } catch (KafkaException e) {
        throw new ReplayStoppedException(replay.id(), "Kafka failed: " + e.getMessage(), e);
      }
    }
    ReplayOutcomes outcomes = follow(replay, pace.patience(), progress);
    if (outcomes.isComplete()) {
      database.run(() -> log.finish(replay.id()));
    }
    return outcomes;
  }

  private ReplayOutcomes follow(Replay replay, Duration patience, ReplayProgress progress)
      throws InterruptedException {
    long lastAnswer = System.nanoTime();
    int answered = 0;
    while (true) {
      ReplayOutcomes outcomes = outcomes(replay.id());
      if (outcomes.answered() > answered) {
        answered = outcomes.answered();
        lastAnswer = System.nanoTime();
      }
      progress.answered(answered, replay.matched());
      boolean patient = System.nanoTime() - lastAnswer < patience.toNanos();
      if (answered == replay.matched() || !patient) {
        return outcomes;
      }
      Thread.sleep(PAUSE.toMillis());
    }
  }
}
