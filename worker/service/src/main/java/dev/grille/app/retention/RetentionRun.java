package dev.grille.app.retention;

import dev.grille.app.GrilleProperties;
import dev.grille.db.Pruning;
import dev.grille.db.Pruning.CommandStep;
import dev.grille.db.Pruning.Commands;
import dev.grille.db.Pruning.Place;
import dev.grille.db.Pruning.Published;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Removes once what is older than it has to be kept: in steps, each a short transaction, and only
 * where no other worker is at it. Values go before the commands that read them, and letters before
 * those that failed.
 */
public final class RetentionRun {
  /** Between two steps, so that commands are not kept waiting for disk and locks. */
  private static final Duration PAUSE = Duration.ofMillis(50);

  /**
   * Until commands that had to stay are looked at again: those with a dead letter stay for months,
   * and are too many to be passed over with every run.
   */
  private static final Duration ROUND = Duration.ofDays(1);

  private final TransactionOperations transaction;
  private final Pruning pruning;
  private final Supplier<List<Published>> published;
  private final GrilleProperties.Retention settings;
  private final InstantSource clock;
  private final ObjIntConsumer<Kind> listener;
  private final Map<Commands, Place> reached = new EnumMap<>(Commands.class);
  private Instant roundBegan = Instant.MIN;

  /** What is kept for a time of its own. */
  public enum Kind {
    COMMANDS(GrilleProperties.Retention::ledger),
    RESULTS(GrilleProperties.Retention::results),
    DEAD_LETTERS(GrilleProperties.Retention::deadLetters),
    TEMPLATES(GrilleProperties.Retention::templates);

    private final Function<GrilleProperties.Retention, Duration> setting;

    Kind(Function<GrilleProperties.Retention, Duration> setting) {
      this.setting = setting;
    }

    /** How long it is kept; zero where it is for ever. */
    public Duration kept(GrilleProperties.Retention settings) {
      return setting.apply(settings);
    }
  }

  /**
   * A run that can be made again and again.
   *
   * @param published how far the commands of each partition are published
   * @param listener told how much of a kind a step removed
   */
  public RetentionRun(
      TransactionOperations transaction,
      Pruning pruning,
      Supplier<List<Published>> published,
      GrilleProperties.Retention settings,
      InstantSource clock,
      ObjIntConsumer<Kind> listener) {
    this.transaction = transaction;
    this.pruning = pruning;
    this.published = published;
    this.settings = settings;
    this.clock = clock;
    this.listener = listener;
  }

  /** Another worker prunes at this moment, or this one stops. */
  private static final class NotNowException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotNowException() {
      super("not now", null, false, false);
    }
  }

  /**
   * Removes all that is old enough.
   *
   * @throws RuntimeException what the database or the broker are to blame for
   */
  public synchronized void run() {
    try {
      int most = settings.step();
      prune(Kind.RESULTS, before -> pruning.results(before, most));
      before(Kind.RESULTS).ifPresent(before -> repeat(() -> pruning.truthsWithoutValues(most)));
      prune(Kind.DEAD_LETTERS, before -> pruning.deadLetters(before, most));
      before(Kind.DEAD_LETTERS).ifPresent(before -> repeat(() -> pruning.replays(before, most)));
      prune(Kind.TEMPLATES, before -> pruning.templates(before, most));
      before(Kind.TEMPLATES)
          .ifPresent(before -> repeat(() -> pruning.truthsOfTemplates(before, most)));
      before(Kind.COMMANDS).ifPresent(this::pruneCommands);
    } catch (NotNowException e) {
      return;
    }
  }

  /** One step. */
  private interface Step {
    int prune(Instant before);
  }

  private void prune(Kind kind, Step step) {
    before(kind)
        .ifPresent(
            before ->
                repeat(
                    () -> {
                      int pruned = step.prune(before);
                      listener.accept(kind, pruned);
                      return pruned;
                    }));
  }

  private void pruneCommands(Instant before) {
    List<Published> live = published.get();
    if (roundBegan.isBefore(before.minus(ROUND)) || roundBegan.isAfter(before)) {
      reached.clear();
      roundBegan = before;
    }
    for (Commands kind : Commands.values()) {
      repeat(
          () -> {
            Optional<CommandStep> step =
                pruning.commands(kind, before, live, reached.get(kind), settings.step());
            step.ifPresent(done -> reached.put(kind, done.last()));
            step.ifPresent(done -> listener.accept(Kind.COMMANDS, done.pruned()));
            return step.isPresent() ? 1 : 0;
          });
    }
  }

  private void repeat(IntSupplier step) {
    while (inTransaction(step) > 0) {
      try {
        Thread.sleep(PAUSE.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new NotNowException();
      }
    }
  }

  private int inTransaction(IntSupplier step) {
    @Nullable Integer pruned = transaction.execute(tx -> pruning.isMine() ? step.getAsInt() : null);
    if (pruned == null) {
      throw new NotNowException();
    }
    return pruned;
  }

  /**
   * What is older than this is not kept; empty where all is kept. Of the worker's clock and the
   * server's, the one that is behind counts: a clock that was set forward must not cost years of
   * data.
   */
  private Optional<Instant> before(Kind kind) {
    Duration window = kind.kept(settings);
    if (window.isZero()) {
      return Optional.empty();
    }
    Instant own = clock.instant();
    Instant servers = pruning.serverTime();
    return Optional.of((own.isBefore(servers) ? own : servers).minus(window));
  }
}
