package dev.grille.db;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.db.CommandLedger.AttemptKey;
import dev.grille.db.PictureRepository.KeptPicture;
import dev.grille.db.Purge.Wanted;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept of commands with several pictures, and when it goes. */
class PictureRepositoryTest {
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final String WITH = "template/1";

  private Stored stored;
  private PictureRepository pictures;

  @BeforeEach
  void migrate() {
    stored = new Stored(NOW);
    pictures = repository(NOW);
  }

  @Test
  void whatWasDoneIsFoundByWhoGoesOn() {
    AttemptKey key = stored.received("list", NOW);
    keep(key, 3, true, "three");
    keep(key, 1, false, "one failed");

    assertThat(contents(key)).containsExactly("1 false one failed", "3 true three");
    assertThat(pictures.of(stored.received("another", NOW), WITH)).isEmpty();
  }

  @Test
  void aReplayTakesOverWhatWasReadAndNotWhatFailed() {
    AttemptKey first = stored.received("list", NOW);
    keep(first, 1, true, "one");
    keep(first, 2, false, "two failed");
    AttemptKey second = new AttemptKey("list", 2);
    stored.received("list", 2, NOW, null);
    assertThat(contents(second)).containsExactly("1 true one");
    keep(second, 2, true, "two");

    assertThat(contents(second)).containsExactly("1 true one", "2 true two");
    assertThat(contents(first))
        .as("the first attempt")
        .containsExactly("1 true one", "2 false two failed");
  }

  @Test
  void whatWasReadWithAnotherVersionIsDoneAgain() {
    AttemptKey key = stored.received("list", NOW);
    keep(key, 1, true, "older");

    assertThat(pictures.of(key, "template/2")).isEmpty();
    pictures.keep(key, "template/2", new KeptPicture(1, true, bytes("newer")));
    assertThat(pictures.of(key, "template/2"))
        .extracting(kept -> text(kept.content()))
        .containsExactly("newer");
  }

  @Test
  void ofTwoWorkersTheFirstThatKeepsWins() {
    AttemptKey key = stored.received("list", NOW);
    keep(key, 1, true, "first");
    keep(key, 1, true, "second");

    assertThat(contents(key)).containsExactly("1 true first");
  }

  @Test
  void nothingIsKeptOfACommandThatIsAnswered() {
    AttemptKey key = stored.answered("answered meanwhile", NOW);
    keep(key, 1, true, "late");

    assertThat(contents(key)).isEmpty();
  }

  @Test
  void itGoesWithItsCommandWithTimeAndWhenNothingIsMissing() {
    AttemptKey whole = stored.received("whole", NOW);
    AttemptKey old = stored.received("old", NOW);
    AttemptKey purged = stored.received("purged", NOW);
    keep(whole, 1, true, "a");
    keep(purged, 1, true, "b");
    repository(NOW.minus(Duration.ofDays(60)))
        .keep(old, WITH, new KeptPicture(1, true, bytes("c")));
    stored.answered(purged, NOW, "PARTLY_FAILED");

    stored.database.transaction.executeWithoutResult(tx -> pictures.forget("whole"));
    assertThat(contents(whole)).isEmpty();

    var pruning = new Pruning(stored.database.jdbc);
    stored.database.transaction.executeWithoutResult(
        tx -> pruning.results(NOW.minus(Duration.ofDays(30)), 100));
    assertThat(contents(old)).isEmpty();
    assertThat(contents(purged)).hasSize(1);

    stored.database.transaction.executeWithoutResult(
        tx -> {
          var purge = new Purge(stored.database.jdbc);
          purge.choose(new Wanted(null, "purged", null, null));
          assertThat(purge.step(10)).isEqualTo(1);
        });
    assertThat(contents(purged)).isEmpty();
  }

  private void keep(AttemptKey key, int picture, boolean isRead, String content) {
    pictures.keep(key, WITH, new KeptPicture(picture, isRead, bytes(content)));
  }

  private List<String> contents(AttemptKey key) {
    return pictures.of(key, WITH).stream()
        .map(kept -> kept.picture() + " " + kept.isRead() + " " + text(kept.content()))
        .toList();
  }

  private PictureRepository repository(Instant at) {
    return new PictureRepository(stored.database.jdbc, Clock.fixed(at, ZoneOffset.UTC));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
