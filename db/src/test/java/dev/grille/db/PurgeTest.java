package dev.grille.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grille.db.CommandLedger.Arrival;
import dev.grille.db.Purge.Chosen;
import dev.grille.db.Purge.Wanted;
import dev.grille.db.TruthRepository.KeptPicture;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What is forgotten on request, and what is not. */
class PurgeTest {
  private static final Instant OLD = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant YOUNG = Instant.parse("2026-02-01T00:00:00Z");
  private static final byte[] KEY = "customer 17".getBytes(StandardCharsets.UTF_8);

  private Stored stored;
  private SingleConnectionDataSource connection;
  private Purge purge;

  private static final KeptPicture PICTURE = new KeptPicture(new byte[] {7}, null);

  @BeforeEach
  void connect() {
    stored = new Stored(OLD);
    var source = stored.database.source;
    connection =
        new SingleConnectionDataSource(
            source.getUrl(), source.getUsername(), source.getPassword(), true);
    purge = new Purge(JdbcClient.create(connection));
  }

  @AfterEach
  void close() {
    connection.destroy();
  }

  @Test
  void allOfACommandIsForgottenAndNothingOfOthers() {
    stored.read("mine", OLD);
    stored.read("another's", OLD);
    assertThat(forget(new Wanted(null, "mine", null, null))).isEqualTo(new Chosen(1, 1, 0, 0));
    assertThat(stored.isKnown("mine")).isFalse();
    assertThat(stored.count("result_fields")).isEqualTo(1);
    assertThat(stored.isKnown("another's")).isTrue();
  }

  @Test
  void allOfAKeyIsForgottenAlsoLettersOfBefore() {
    stored.answered(
        stored.received("with key", 1, OLD, new Arrival(Stored.TOPIC, 0, 90, KEY)), OLD, "ok");
    stored.failed("letter", OLD, KEY);
    stored.failed("letter of before", OLD, KEY);
    stored
        .database
        .jdbc
        .sql("update commands set key_hash = null where command_id = 'letter of before'")
        .update();
    stored.failed("other key", OLD, new byte[] {1});
    stored.answered("no key", OLD);
    assertThat(forget(new Wanted(null, null, KEY, null))).isEqualTo(new Chosen(3, 0, 2, 0));
    assertThat(stored.count("commands")).isEqualTo(2);
    assertThat(stored.count("dead_letters")).isEqualTo(1);
  }

  @Test
  void allOfATemplateIsForgottenWithItsPicturesOnceItIsDeleted() {
    stored.read("read", OLD);
    stored.failed("failed", OLD, null);
    assertThat(forget(new Wanted(Stored.TEMPLATE, null, null, null)).commands()).isEqualTo(2);
    assertThat(purge.isServed(Stored.TEMPLATE)).isTrue();
    assertThat(purge.clear(Stored.TEMPLATE)).as("it is not deleted").isZero();
    stored.database.templates().delete(Stored.TEMPLATE);
    assertThat(purge.pictures(Stored.TEMPLATE)).isEqualTo(1);
    assertThat(purge.clear(Stored.TEMPLATE)).isEqualTo(1);
    assertThat(stored.database.templates().version(Stored.TEMPLATE, 1)).isEmpty();
    assertThat(stored.database.templates().version(Stored.OTHER_TEMPLATE, 1)).isPresent();
  }

  @Test
  void whatATemplateReadAmongOthersIsForgottenWithIt() {
    stored.choseBoth("both", OLD);

    assertThat(forget(new Wanted(Stored.OTHER_TEMPLATE, null, null, null)))
        .isEqualTo(new Chosen(1, 1, 0, 0));
    assertThat(stored.count("picture_results")).isZero();
    assertThat(stored.isKnown("both")).isFalse();
  }

  @Test
  void whatWasSaidOfACommandsPicturesIsForgottenWithItAndEvenAfterIt() {
    stored.readAndSaid("by id", OLD, null, PICTURE);
    stored.readAndSaid("by key", OLD, KEY, PICTURE);
    stored.readAndSaid("gone", OLD, KEY, PICTURE);
    stored.readAndSaid("another's", OLD, new byte[] {1}, null);
    stored.database.jdbc.sql("delete from result_fields where command_id = 'gone'").update();
    stored.database.jdbc.sql("delete from results where command_id = 'gone'").update();
    stored.database.jdbc.sql("delete from commands where command_id = 'gone'").update();

    assertThat(truthsForgotten(new Wanted(null, "by id", null, null))).isEqualTo(1);
    assertThat(truthsForgotten(new Wanted(null, null, KEY, YOUNG))).isEqualTo(2);
    assertThat(truthsForgotten(new Wanted(Stored.OTHER_TEMPLATE, null, null, null))).isZero();
    assertThat(stored.count("template_truths", "another's")).isEqualTo(1);
    assertThat(truthsForgotten(new Wanted(Stored.TEMPLATE, null, null, OLD))).isZero();
    assertThat(truthsForgotten(new Wanted(Stored.TEMPLATE, null, null, null))).isEqualTo(1);
  }

  @Test
  void ageAndTheOthersHaveToHoldTogether() {
    stored.failed("old", OLD, KEY);
    stored.failed("young", YOUNG, KEY);
    stored.answered("old of another", OLD);
    assertThat(forget(new Wanted(null, null, KEY, YOUNG)).commands()).isEqualTo(1);
    assertThat(stored.isKnown("old")).isFalse();
    assertThat(stored.isKnown("young")).isTrue();
    assertThat(stored.isKnown("old of another")).isTrue();
  }

  @Test
  void whatIsInFlightStaysAndIsCounted() {
    stored.received("in flight", OLD);
    assertThat(forget(new Wanted(null, "in flight", null, null))).isEqualTo(new Chosen(0, 0, 0, 1));
    assertThat(stored.isKnown("in flight")).isTrue();
  }

  @Test
  void replaysOfForgottenLettersAreForgottenToo() {
    UUID letter = stored.failed("failed", OLD, null);
    var log = new ReplayLog(stored.database.jdbc, Clock.systemUTC());
    var filter = new LetterFilter(List.of(letter), List.of(), null, null, null, null, null, null);
    stored.database.transaction.executeWithoutResult(
        tx -> log.plan("me", "{\"command_id\": \"failed\"}", filter, false));
    forget(new Wanted(null, "failed", null, null));
    assertThat(purge.emptyReplays()).isEqualTo(1);
    assertThat(stored.count("replays") + stored.count("replayed_letters")).isZero();
  }

  @Test
  void nothingIsForgottenWithoutSayingWhat() {
    assertThatThrownBy(() -> new Wanted(null, null, null, null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private int truthsForgotten(Wanted wanted) {
    purge.choose(wanted);
    int expected = purge.truths(wanted);
    int forgotten = 0;
    for (int step = purge.truthStep(wanted, 1); step > 0; step = purge.truthStep(wanted, 1)) {
      forgotten += step;
    }
    assertThat(forgotten).isEqualTo(expected);
    return forgotten;
  }

  private Chosen forget(Wanted wanted) {
    Chosen chosen = purge.choose(wanted);
    int forgotten = 0;
    for (int step = purge.step(2); step > 0; step = purge.step(2)) {
      forgotten += step;
    }
    assertThat(forgotten).isEqualTo(chosen.commands());
    return chosen;
  }
}
