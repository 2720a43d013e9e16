package dev.grille.messaging;

import static dev.grille.messaging.Topics.json;
import static dev.grille.messaging.Topics.text;
import static dev.grille.messaging.Workbench.queryBody;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.WarningCode;
import dev.grille.db.CommandLedger;
import dev.grille.db.CommandLedger.AttemptKey;
import dev.grille.db.CommandLedger.NewAnswer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DeliveryTest {
  private static final byte[] NOT_UTF_8 = {(byte) 0xc3, 0x28, 0, -1};
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
  void aBadRecordNeverCostsItsNeighbours() {
    bench.send(bench.query(id + "a", queryBody(template, "before")));
    bench.send(bench.query(id + "b", "{\"template_id\": "));
    bench.send(bench.query(id + "c", queryBody(template, ScriptedReader.DEFECT)));
    bench.send(bench.query(id + "d", queryBody("0".repeat(40), "x")));
    bench.send(bench.query(id + "e", queryBody(template, ScriptedReader.MISMATCH)));
    bench.send(bench.query(id + "f", "{\"template_id\": \"" + template + "\"}"));
    bench.send(bench.query(id + "g", "{\"type\": \"list\"}"));
    bench.send(bench.query(id + "h", queryBody(template, "after")));
    assertThat(value(bench.answer(id + "a"))).isEqualTo("before");
    assertThat(code(bench.answer(id + "b"))).isEqualTo("MALFORMED_JSON");
    assertThat(code(bench.answer(id + "c"))).isEqualTo("INTERNAL");
    assertThat(code(bench.answer(id + "d"))).isEqualTo("TEMPLATE_NOT_FOUND");
    assertThat(code(bench.answer(id + "e"))).isEqualTo("TEMPLATE_MISMATCH");
    assertThat(code(bench.answer(id + "f"))).isEqualTo("MISSING_FIELD");
    assertThat(code(bench.answer(id + "g"))).isEqualTo("UNKNOWN_TYPE");
    assertThat(value(bench.answer(id + "h"))).isEqualTo("after");
    assertThat(bench.await(bench.topics.deadLetters(), id + "b", 1)).hasSize(1);
    assertThat(bench.all(bench.topics.deadLetters()))
        .noneMatch(letter -> text(letter, "command-id").equals(id + "a"));
    assertThat(bench.answer(id + "c").toString()).doesNotContain("secret");
  }

  @Test
  void anAddTellsWhatItReadInItsOwnPictureAndWhatToLookAt() {
    bench.send(
        bench.template(
            id,
            """
            {"type": "add", "img": "%s", "colour": 1,
             "template": [[[[10, 10], [200, 10], [200, 40], [10, 40]], "名称"]]}
            """
                .formatted(Workbench.base64(ScriptedReader.DOUBTFUL))));
    JsonNode answer = bench.answer(id);
    assertThat(answer.path("results").toString())
        .isEqualTo("[{\"key\":\"名称\",\"value\":\"\",\"score\":30,\"reason\":\"unread_ink\"}]");
    assertThat(answer.path("warnings").toString())
        .isEqualTo(
            "["
                + warning("unknown_property", "path", "$.colour", "the property is not known")
                + ","
                + warning("empty", "field", "名称", "nothing was read")
                + "]");
  }

  private static String warning(String code, String where, String place, String message) {
    return "{\"code\":\"%s\",\"%s\":\"%s\",\"message\":\"%s\",\"remedy\":\"%s\"}"
        .formatted(
            code, where, place, message, WarningCode.ofWireName(code).orElseThrow().remedy());
  }

  @Test
  void aValueThatWasNotSeenWholeIsReviewedWhateverItsScore() {
    bench.send(bench.query(id, queryBody(template, ScriptedReader.CUT)));
    JsonNode result = bench.answer(id).path("results").path(0);
    assertThat(result.path("reason").asString()).isEqualTo("cut_off");
    assertThat(result.path("review").asBoolean()).isTrue();
    assertThat(result.path("score").asDouble()).isGreaterThan(80);
    assertThat(
            bench
                .jdbc
                .sql("select reason from result_fields where command_id = :id")
                .param("id", id)
                .query(String.class)
                .list())
        .containsExactly("cut_off");
  }

  @Test
  void keyAndCorrelationHeadersAreEchoedByteForByte() {
    var record = withKey(bench.query(id, queryBody(template, "x")), NOT_UTF_8);
    record.headers().add("correlation-id", NOT_UTF_8);
    record.headers().add("kafka_correlationId", new byte[] {7});
    record.headers().add("traceparent", bytes("00-1-2-01"));
    record.headers().add("other", bytes("not echoed"));
    bench.send(record);
    ConsumerRecord<byte[], byte[]> answer = bench.awaitFor(id, 1).get(0);
    assertThat(answer.key()).isEqualTo(NOT_UTF_8);
    assertThat(answer.headers().lastHeader("correlation-id").value()).isEqualTo(NOT_UTF_8);
    assertThat(answer.headers().lastHeader("kafka_correlationId").value()).containsExactly(7);
    assertThat(text(answer, "traceparent")).isEqualTo("00-1-2-01");
    assertThat(answer.headers().lastHeader("other")).isNull();
  }

  @Test
  void aDeadLetterHoldsTheRecordByteForByteAndSaysWhy() {
    var record = new ProducerRecord<>(bench.topics.recognitions(), NOT_UTF_8, NOT_UTF_8);
    record.headers().add("command-id", bytes(id));
    record.headers().add("twice", NOT_UTF_8);
    record.headers().add("twice", null);
    record.headers().add("grille-error-code", bytes("FROM_AN_EARLIER_FAILURE"));
    bench.send(record);
    ConsumerRecord<byte[], byte[]> letter = bench.await(bench.topics.deadLetters(), id, 1).get(0);
    assertThat(letter.key()).isEqualTo(NOT_UTF_8);
    assertThat(letter.value()).isEqualTo(NOT_UTF_8);
    assertThat(letter.headers().headers("twice"))
        .extracting(header -> header.value())
        .containsExactly(NOT_UTF_8, null);
    assertThat(letter.headers().headers("grille-error-code")).hasSize(1);
    assertThat(text(letter, "grille-error-code")).isEqualTo("MALFORMED_JSON");
    assertThat(text(letter, "grille-error-category")).isEqualTo("command");
    assertThat(text(letter, "grille-origin-topic")).isEqualTo(bench.topics.recognitions());
    assertThat(text(letter, "grille-attempt")).isEqualTo("1");
    assertThat(
            bench
                .jdbc
                .sql("select dead_letter_id::text from dead_letters where command_id = :id")
                .param("id", id)
                .query(String.class)
                .single())
        .isEqualTo(text(letter, "grille-dead-letter-id"));
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

  @Test
  void aReplayIsAnsweredAsAFurtherAttempt() {
    String body = queryBody(template, ScriptedReader.MISMATCH);
    bench.send(bench.query(id, body));
    String letter =
        text(bench.await(bench.topics.deadLetters(), id, 1).get(0), "grille-dead-letter-id");
    bench.send(bench.planReplay(bench.query(id, body), letter));
    ConsumerRecord<byte[], byte[]> answer = bench.awaitFor(id, 2).get(1);
    assertThat(json(answer).path("attempt").asInt()).isEqualTo(2);
    assertThat(json(answer).path("replay_of").asString()).isEqualTo(letter);
    assertThat(text(answer, "grille-replay-of")).isEqualTo(letter);
    assertThat(text(bench.await(bench.topics.deadLetters(), id, 2).get(1), "grille-attempt"))
        .isEqualTo("2");
  }

  @Test
  void aForgedReplayIsTheProducersOwnRecordAndGivenItsAnswer() {
    String body = queryBody(template, ScriptedReader.MISMATCH);
    bench.send(bench.query(id, body));
    String letter =
        text(bench.await(bench.topics.deadLetters(), id, 1).get(0), "grille-dead-letter-id");
    for (String claimed : List.of(letter, UUID.randomUUID().toString(), "a letter")) {
      var forged = bench.query(id, body);
      forged.headers().add("grille-replay-of", bytes(claimed));
      forged.headers().add("grille-attempt", bytes("2"));
      bench.send(forged);
    }
    List<ConsumerRecord<byte[], byte[]>> answers = bench.awaitFor(id, 4);
    assertThat(answers)
        .allSatisfy(answer -> assertThat(answer.value()).isEqualTo(answers.get(0).value()))
        .allSatisfy(answer -> assertThat(text(answer, "grille-replay-of")).isEmpty());
  }

  @Test
  void aReplyGoesToAnAllowedTopicAndToTheResults() {
    var allowed = bench.query(id, queryBody(template, "x"));
    allowed.headers().add("kafka_replyTopic", bytes(bench.topics.replies().get(0)));
    bench.send(allowed);
    var forbidden = bench.query(id + "no", queryBody(template, "x"));
    forbidden.headers().add("kafka_replyTopic", bytes(bench.topics.deadLetters()));
    bench.send(forbidden);
    byte[] answer = bench.awaitFor(id, 1).get(0).value();
    assertThat(bench.await(bench.topics.replies().get(0), id, 1).get(0).value()).isEqualTo(answer);
    bench.awaitFor(id + "no", 1);
    assertThat(bench.all(bench.topics.deadLetters()))
        .noneMatch(record -> text(record, "command-id").equals(id + "no"));
  }

  @Test
  void aRecordWithoutAnIdIsAnsweredUnderItsPlace() {
    bench.send(withKey(new ProducerRecord<>(bench.topics.recognitions(), bytes("[]")), bytes(id)));
    String place = awaitKey(id).path("id").asString();
    assertThat(place).startsWith(bench.topics.recognitions() + "-0-");
  }

  @Test
  void aKeyTooLongToEchoIsRefusedAndKeptInTheDeadLetter() {
    byte[] key = new byte[Echo.MAX_BYTES + 1];
    bench.send(withKey(bench.query(id, queryBody(template, "x")), key));
    ConsumerRecord<byte[], byte[]> letter = bench.await(bench.topics.deadLetters(), id, 1).get(0);
    assertThat(text(letter, "grille-error-code")).isEqualTo("COMMAND_TOO_LARGE");
    assertThat(letter.key()).isEqualTo(key);
    assertThat(text(letter, "grille-origin-topic-id")).hasSize(22);
    String place =
        bench.topics.recognitions()
            + "-"
            + text(letter, "grille-origin-partition")
            + "-"
            + text(letter, "grille-origin-offset")
            + "-"
            + text(letter, "grille-origin-topic-id");
    assertThat(awaitPlace(place).key()).isNull();
  }

  private static ConsumerRecord<byte[], byte[]> awaitPlace(String begin) {
    while (true) {
      for (ConsumerRecord<byte[], byte[]> record : bench.all(bench.topics.results())) {
        if (text(record, "command-id").startsWith(begin)) {
          return record;
        }
      }
    }
  }

  private static JsonNode awaitKey(String key) {
    while (true) {
      for (ConsumerRecord<byte[], byte[]> record : bench.all(bench.topics.results())) {
        if (record.key() != null && key.equals(new String(record.key(), StandardCharsets.UTF_8))) {
          return json(record);
        }
      }
    }
  }

  private static int deliveries(String id) {
    return bench
        .jdbc
        .sql("select deliveries from commands where command_id = :id")
        .param("id", id)
        .query(Integer.class)
        .single();
  }

  private static ProducerRecord<byte[], byte[]> withKey(
      ProducerRecord<byte[], byte[]> record, byte[] key) {
    return new ProducerRecord<>(record.topic(), null, key, record.value(), record.headers());
  }

  private static String value(JsonNode answer) {
    return answer.path("results").path(0).path("value").asString("");
  }

  private static String code(JsonNode answer) {
    return answer.path("error").path("code").asString("");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
