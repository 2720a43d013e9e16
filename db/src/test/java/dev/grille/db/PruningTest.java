package dev.grille.db;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.db.CommandLedger.Arrival;
import dev.grille.db.CommandLedger.AttemptKey;
import dev.grille.db.Pruning.CommandStep;
import dev.grille.db.Pruning.Commands;
import dev.grille.db.Pruning.Published;
import dev.grille.db.TruthRepository.KeptPicture;
import dev.grille.db.UnpublishedRepository.Part;
import dev.grille.db.UnpublishedRepository.Unpublished;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is removed for its age, and what never is. */
class PruningTest {
  private static final Instant OLD = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant BEFORE = OLD.plus(Duration.ofDays(1));
  private static final Instant YOUNG = OLD.plus(Duration.ofDays(2));
  private static final List<Published> ALL_PUBLISHED =
      List.of(new Published(Stored.TOPIC, 0, 1_000_000));

  private Stored stored;
  private Pruning pruning;

  @BeforeEach
  void migrate() {
    stored = new Stored(OLD);
    pruning = new Pruning(stored.database.jdbc);
  }

  @Test
  void commandsAreForgottenWhenTheyAreOldEnoughAndThenTheirIdIsNew() {
    AttemptKey key = stored.answered("old", OLD);
    stored.answered("young", YOUNG);
    assertThat(prune(ALL_PUBLISHED)).isEqualTo(1);
    assertThat(stored.isKnown("old")).isFalse();
    assertThat(stored.isKnown("young")).isTrue();
    byte[] another = new byte[32];
    another[0] = 1;
    assertThat(stored.database.ledger().receive(key, another, "query", null).orElseThrow().stored())
        .isNull();
  }

  @Test
  void aTruthStaysAsLongAsSomethingCanBeHeldAgainstIt() {
    stored.readAndSaid("values", OLD, null, null);
    stored.readAndSaid("picture", OLD, null, new KeptPicture(new byte[] {7}, 2));
    assertThat(pruning.truthsWithoutValues(9)).isZero();
    pruning.results(BEFORE, 9);
    assertThat(pruning.truthsWithoutValues(9)).isEqualTo(1);
    assertThat(stored.count("template_truths", "picture")).isEqualTo(1);

    assertThat(pruning.truthsOfTemplates(YOUNG, 9)).isZero();
    stored.database.templates().delete(Stored.TEMPLATE);
    assertThat(pruning.truthsOfTemplates(BEFORE, 9)).as("it was deleted later").isZero();
    assertThat(pruning.truthsOfTemplates(Instant.now().plusSeconds(60), 9)).isEqualTo(1);
  }

  @Test
  void aCommandThatIsNotPublishedIsNeverForgotten() {
    stored.answered("published", OLD);
    stored.answered("not yet", OLD);
    assertThat(prune(List.of(new Published(Stored.TOPIC, 0, 1)))).isEqualTo(1);
    assertThat(stored.isKnown("not yet")).isTrue();
    assertThat(prune(List.of(new Published(Stored.TOPIC, 1, 9), new Published(Stored.TOPIC, 2, 0))))
        .as("nothing is committed of its partition")
        .isZero();
    assertThat(prune(List.of(new Published(UUID.randomUUID(), 0, 9))))
        .as("its topic is gone, and so is its record")
        .isEqualTo(1);
  }

  @Test
  void aCommandWithoutAnAnswerIsForgottenOnlyWithItsTopic() {
    stored.received("being worked on", OLD);
    assertThat(prune(List.of(new Published(Stored.TOPIC, 0, 0)))).isZero();
    assertThat(prune(List.of())).isEqualTo(1);
  }

  @Test
  void whoSendsAgainIsRememberedFromThen() {
    stored.answered("again", OLD);
    stored.received("again", 1, YOUNG, new Arrival(Stored.TOPIC, 0, 7, null));
    assertThat(prune(ALL_PUBLISHED)).isZero();
    assertThat(stored.isKnown("again")).isTrue();
  }

  @Test
  void resultsGoBeforeTheirCommands() {
    stored.read("read", OLD);
    stored.read("young", YOUNG);
    assertThat(prune(ALL_PUBLISHED)).as("its results need it").isZero();
    assertThat(pruning.results(BEFORE, 9)).isEqualTo(1);
    assertThat(stored.count("result_fields")).isEqualTo(1);
    assertThat(prune(ALL_PUBLISHED)).isEqualTo(1);
    assertThat(stored.count("results", "young")).isEqualTo(1);
  }

  @Test
  void lettersGoBeforeTheirCommandsUnlessTheyWereReplayedSince() {
    UUID letter = stored.failed("failed", OLD, null);
    UUID replayed = stored.failed("replayed", OLD, null);
    assertThat(prune(ALL_PUBLISHED)).as("their letters need them").isZero();
    replay(replayed);
    new UnpublishedRepository(stored.database.jdbc, Clock.systemUTC())
        .add(
            new Unpublished(
                new AttemptKey("failed", 1), Part.LETTER, "dead", "RECORD_TOO_LARGE", null));
    assertThat(pruning.deadLetters(BEFORE, 9)).isEqualTo(1);
    DeadLetterSearch search = new DeadLetterSearch(stored.database.jdbc);
    assertThat(search.find(letter)).isEmpty();
    assertThat(search.find(replayed)).isPresent();
    assertThat(prune(ALL_PUBLISHED)).isEqualTo(1);
    assertThat(pruning.replays(Instant.now().plusSeconds(9), 9)).isZero();
    assertThat(pruning.deadLetters(Instant.now().plusSeconds(9), 9)).isEqualTo(1);
    assertThat(pruning.replays(Instant.now().plusSeconds(9), 9)).isEqualTo(1);
  }

  @Test
  void deletedTemplatesLoseTheirPicturesAndNothingElse() {
    stored.read("read", OLD);
    TemplateRepository templates = stored.database.templates();
    templates.delete(Stored.TEMPLATE);
    assertThat(pruning.templates(OLD, 9)).as("deleted later than that").isZero();
    assertThat(pruning.templates(Instant.now().plusSeconds(9), 9)).isEqualTo(1);
    assertThat(pruning.templates(Instant.now().plusSeconds(9), 9)).isZero();
    assertThat(templates.version(Stored.TEMPLATE, 1)).isEmpty();
    assertThat(templates.isKnown(Stored.TEMPLATE)).isTrue();
    assertThat(templates.version(Stored.OTHER_TEMPLATE, 1)).isPresent();
    assertThat(stored.count("results", "read")).isEqualTo(1);
  }

  @Test
  void stepsAreSmallAndPassOverWhatStays() {
    for (int i = 0; i < 10; i++) {
      if (i % 2 == 0) {
        stored.read("stays" + i, OLD);
      } else {
        stored.answered("goes" + i, OLD);
      }
    }
    Optional<CommandStep> step =
        pruning.commands(Commands.ANSWERED, BEFORE, ALL_PUBLISHED, null, 3);
    assertThat(step.orElseThrow().pruned()).isBetween(1, 3);
    prune(ALL_PUBLISHED);
    assertThat(stored.count("commands")).isEqualTo(5);
    assertThat(pruning.results(BEFORE, 2)).isEqualTo(2);
  }

  @Test
  void whatSomebodyHoldsIsPassedOver() throws Exception {
    AttemptKey held = stored.answered("held", OLD);
    stored.answered("free", OLD);
    stored.database.transaction.executeWithoutResult(
        tx -> {
          stored.database.ledger().lock(held);
          assertThat(elsewhere(() -> prune(ALL_PUBLISHED))).isEqualTo(1);
        });
    assertThat(stored.isKnown("held")).isTrue();
  }

  @Test
  void oneWorkerPrunesAtATime() {
    stored.database.transaction.executeWithoutResult(
        tx -> {
          assertThat(pruning.isMine()).isTrue();
          assertThat(elsewhere(pruning::isMine)).isFalse();
        });
    assertThat(stored.database.transaction.<Boolean>execute(tx -> pruning.isMine())).isTrue();
  }

  /** On a connection of its own: transactions belong to threads. */
  private static <T> T elsewhere(Supplier<T> deed) {
    return CompletableFuture.supplyAsync(deed).join();
  }

  private void replay(UUID letter) {
    var log = new ReplayLog(stored.database.jdbc, Clock.systemUTC());
    var filter = new LetterFilter(List.of(letter), List.of(), null, null, null, null, null, null);
    stored.database.transaction.executeWithoutResult(tx -> log.plan("me", "{}", filter, false));
  }

  /** All steps, of three rows each. */
  private int prune(List<Published> live) {
    int pruned = 0;
    for (Commands kind : Commands.values()) {
      Optional<CommandStep> step = pruning.commands(kind, BEFORE, live, null, 3);
      while (step.isPresent()) {
        pruned += step.get().pruned();
        step = pruning.commands(kind, BEFORE, live, step.get().last(), 3);
      }
    }
    return pruned;
  }
}
