package dev.grille.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grille.db.CommandLedger.AttemptKey;
import dev.grille.db.CommandLedger.NewAnswer;
import dev.grille.db.CommandLedger.StoredAnswer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class CommandLedgerTest {
  private static final byte[] HASH = new byte[32];
  private static FreshDatabase database;

  private final CommandLedger ledger = database.ledger();
  private final AttemptKey key = new AttemptKey(UUID.randomUUID().toString(), 1);

  @BeforeAll
  static void migrate() {
    database = new FreshDatabase();
  }

  @Test
  void aNewCommandHasNoAnswer() {
    var delivery = ledger.receive(key, HASH, "query", null).orElseThrow();
    assertThat(delivery.deliveries()).isEqualTo(1);
    assertThat(delivery.stored()).isNull();
  }

  @Test
  void aStoredAnswerComesBackByteForByte() {
    ledger.receive(key, HASH, "query", null);
    answer(key, "the answer", "ok");
    StoredAnswer stored =
        database.ledger().receive(key, HASH, "query", null).orElseThrow().stored();
    assertThat(stored).isNotNull();
    assertThat(stored.body()).isEqualTo(bytes("the answer"));
    assertThat(stored.outcome()).isEqualTo("ok");
  }

  @Test
  void anotherBodyUnderTheSameIdIsRefusedAndLeavesTheCommandAlone() {
    ledger.receive(key, HASH, "query", null);
    byte[] other = HASH.clone();
    other[0] = 1;
    assertThat(ledger.receive(key, other, "query", null)).isEmpty();
    assertThat(ledger.receive(new AttemptKey(key.commandId(), 2), other, "query", null)).isEmpty();
    assertThat(database.ledger().receive(key, HASH, "query", null).orElseThrow().deliveries())
        .isEqualTo(2);
  }

  @Test
  void oneStartOfAWorkerCountsACommandOnce() {
    ledger.receive(key, HASH, "query", null);
    assertThat(ledger.receive(key, HASH, "query", null).orElseThrow().deliveries()).isEqualTo(1);
  }

  @Test
  void deliveriesInCompanyCountNoFurtherThanSuspicion() {
    for (int i = 0; i < 5; i++) {
      database.ledger().receive(key, HASH, "query", null);
    }
    CommandLedger next = database.ledger();
    assertThat(next.receive(key, HASH, "query", null).orElseThrow().deliveries()).isEqualTo(3);
    assertThat(next.beginAlone(key)).isEqualTo(4);
    assertThat(next.beginAlone(key)).isEqualTo(4);
    assertThat(database.ledger().beginAlone(key)).isEqualTo(5);
  }

  @Test
  void whatIsHandedBackIsNotCharged() {
    ledger.receive(key, HASH, "query", null);
    ledger.handBack(key);
    assertThat(database.ledger().receive(key, HASH, "query", null).orElseThrow().deliveries())
        .isEqualTo(1);
  }

  @Test
  void theFirstStoredAnswerStays() {
    ledger.receive(key, HASH, "query", null);
    answer(key, "first", "ok");
    assertThatThrownBy(() -> answer(key, "second", "ok")).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(
            () ->
                database
                    .jdbc
                    .sql("update commands set answer = 'x' where command_id = :id")
                    .param("id", key.commandId())
                    .update())
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void ofTwoWorkersWithOneCommandTheSecondSeesTheAnswerOfTheFirst() throws Exception {
    ledger.receive(key, HASH, "query", null);
    CountDownLatch locked = new CountDownLatch(1);
    CompletableFuture<Void> first =
        CompletableFuture.runAsync(
            () ->
                database.transaction.executeWithoutResult(
                    tx -> {
                      assertThat(ledger.lock(key)).isEmpty();
                      locked.countDown();
                      answer(key, "first", "ok");
                    }));
    locked.await();
    StoredAnswer seen = database.transaction.execute(tx -> ledger.lock(key).orElseThrow());
    first.get();
    assertThat(seen.body()).isEqualTo(bytes("first"));
  }

  @Test
  void aReplayOfAFailedCommandIsOpen() {
    ledger.receive(key, HASH, "query", null);
    answer(key, "no", "TEMPLATE_NOT_FOUND");
    var replay =
        ledger.receive(new AttemptKey(key.commandId(), 2), HASH, "query", null).orElseThrow();
    assertThat(replay.stored()).isNull();
  }

  @Test
  void aReplayOfACommandThatSucceededMeanwhileIsGivenThatAnswer() {
    ledger.receive(key, HASH, "query", null);
    answer(key, "no", "TEMPLATE_NOT_FOUND");
    ledger.receive(new AttemptKey(key.commandId(), 2), HASH, "query", null);
    answer(new AttemptKey(key.commandId(), 2), "yes", "ok");
    AttemptKey third = new AttemptKey(key.commandId(), 3);
    assertThat(ledger.receive(third, HASH, "query", null).orElseThrow().stored().body())
        .isEqualTo(bytes("yes"));
    assertThat(ledger.lock(third).orElseThrow().outcome()).isEqualTo("ok");
  }

  private void answer(AttemptKey attempt, String body, String outcome) {
    ledger.answer(attempt, new NewAnswer(bytes(body), "query", outcome, null, null));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
