package dev.grille.messaging;

import static dev.grille.messaging.Records.bytes;
import static dev.grille.messaging.Records.code;
import static dev.grille.messaging.Records.value;
import static dev.grille.messaging.Records.withKey;
import static dev.grille.messaging.Topics.json;
import static dev.grille.messaging.Topics.text;
import static dev.grille.messaging.Workbench.queryBody;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One record, one answer, whatever the record is. */
class DeliveryTest {
  private static final byte[] NOT_UTF_8 = {(byte) 0xc3, 0x28, 0, -1};
  private static Workbench bench;
  private static String template;

  private final String id = UUID.randomUUID().toString();

  @BeforeAll
  static void start() {
    bench = new Workbench(1);
    bench.work();
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
}
