package dev.grille.messaging;

import static dev.grille.messaging.Records.bytes;
import static dev.grille.messaging.Records.code;
import static dev.grille.messaging.Records.value;
import static dev.grille.messaging.Records.withKey;
import static dev.grille.messaging.Topics.json;
import static dev.grille.messaging.Workbench.queryBody;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.db.CommandLedger;
import dev.grille.db.CommandLedger.AttemptKey;
import dev.grille.db.CommandLedger.NewAnswer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Records that come again, and commands that were begun before. */
class RedeliveryTest {
  private static Workbench bench;
  private static CommandListeners worker;
  private static String template;

  private final String id = UUID.randomUUID().toString();

  @BeforeAll
  static void start() {
    bench = new Workbench(1);
    worker = bench.work();
    template = bench.addTemplate();
  }

  @AfterAll
  static void stop() throws Exception {
    bench.close();
  }

  @Test
  void aSecondDeliveryIsAnsweredWithTheSameBytesAndNothingIsReadAgain() {
    var record = bench.query(id, queryBody(template, id));
    bench.send(record);
    bench.awaitFor(id, 1);
    bench.send(record);
    List<ConsumerRecord<byte[], byte[]>> answers = bench.awaitFor(id, 2);
    assertThat(answers.get(1).value()).isEqualTo(answers.get(0).value());
    assertThat(Collections.frequency(bench.reader.asked(), id)).isEqualTo(1);
  }

  @Test
  void aSecondDeliveryOfAFailureBringsItsDeadLetterAgain() {
    var record = bench.query(id, queryBody(template, ScriptedReader.MISMATCH));
    bench.send(record);
    bench.send(record);
    var letters = bench.await(bench.topics.deadLetters(), id, 2);
    assertThat(letters.get(1).headers()).isEqualTo(letters.get(0).headers());
    var answers = bench.awaitFor(id, 2);
    assertThat(answers.get(1).value()).isEqualTo(answers.get(0).value());
  }

  @Test
  void whatWasStoredBeforeACrashIsPublishedAfterIt() throws Exception {
    var record = bench.query(id, queryBody(template, id));
    CommandLedger crashed = bench.ledger();
    AttemptKey key = new AttemptKey(id, 1);
    crashed.receive(
        key, MessageDigest.getInstance("SHA-256").digest(record.value()), "query", null);
    crashed.answer(key, new NewAnswer(bytes("{\"stored\": 1}"), "query", "ok", null, null));
    bench.send(record);
    assertThat(bench.awaitFor(id, 1).get(0).value()).isEqualTo(bytes("{\"stored\": 1}"));
    assertThat(bench.reader.asked()).doesNotContain(id);
  }

  @Test
  void anIdWithAnotherBodyIsRefusedUnderItsOwnPlaceAndTheFirstAnswerStays() {
    bench.send(bench.query(id, queryBody(template, "first")));
    bench.awaitFor(id, 1);
    var second = withKey(bench.query(id, queryBody(template, "second")), bytes(id));
    bench.send(second);
    bench.send(bench.query(id, queryBody(template, "first")));
    List<ConsumerRecord<byte[], byte[]>> answers = bench.awaitFor(id, 2);
    assertThat(answers).allSatisfy(a -> assertThat(value(json(a))).isEqualTo("first"));
    JsonNode refused =
        bench.all(bench.topics.results()).stream()
            .filter(
                answer ->
                    answer.key() != null
                        && id.equals(new String(answer.key(), StandardCharsets.UTF_8)))
            .map(Topics::json)
            .findFirst()
            .orElseThrow();
    assertThat(code(refused)).isEqualTo("COMMAND_ID_REUSED");
    assertThat(refused.path("id").asString()).startsWith(bench.topics.recognitions() + "-0-");
    assertThat(bench.await(bench.topics.deadLetters(), id, 1).get(0).value())
        .isEqualTo(second.value());
  }

  @Test
  void readersThatAreAwayAreWaitedForAndChargedToNoCommand() throws Exception {
    bench.reader.setAway(true);
    bench.send(bench.query(id, queryBody(template, id)));
    while (Collections.frequency(bench.reader.asked(), id) < 3) {
      Thread.sleep(20);
    }
    assertThat(worker.states())
        .extracting(ConsumerState::cause)
        .contains("the children: no child can be started: the disk is full");
    bench.reader.setAway(false);
    assertThat(value(bench.answer(id))).isEqualTo(id);
    assertThat(deliveries(id)).isEqualTo(1);
  }

  @Test
  void aCommandThatKeptKillingItsWorkerIsQuarantinedAndItsNeighboursAreNot() throws Exception {
    var record = bench.query(id, queryBody(template, id));
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(record.value());
    AttemptKey key = new AttemptKey(id, 1);
    for (int start = 0; start < 3; start++) {
      bench.ledger().receive(key, hash, "query", null);
    }
    bench.ledger().beginAlone(key);
    bench.ledger().beginAlone(key);
    bench.send(bench.query(id + "before", queryBody(template, "x")));
    bench.send(record);
    bench.send(bench.query(id + "after", queryBody(template, "x")));
    assertThat(code(bench.answer(id))).isEqualTo("COMMAND_QUARANTINED");
    assertThat(value(bench.answer(id + "before"))).isEqualTo("x");
    assertThat(value(bench.answer(id + "after"))).isEqualTo("x");
    assertThat(bench.reader.asked()).doesNotContain(id);
  }

  @Test
  void aSuspectedCommandIsStillDone() throws Exception {
    var record = bench.query(id, queryBody(template, id));
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(record.value());
    for (int start = 0; start < 3; start++) {
      bench.ledger().receive(new AttemptKey(id, 1), hash, "query", null);
    }
    bench.send(record);
    assertThat(value(bench.answer(id))).isEqualTo(id);
    assertThat(deliveries(id)).isEqualTo(4);
  }

  private static int deliveries(String id) {
    return bench
        .jdbc
        .sql("select deliveries from commands where command_id = :id")
        .param("id", id)
        .query(Integer.class)
        .single();
  }
}
