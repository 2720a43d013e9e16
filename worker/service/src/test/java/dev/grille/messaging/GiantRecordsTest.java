package dev.grille.messaging;

import static dev.grille.messaging.Topics.json;
import static dev.grille.messaging.Topics.text;
import static dev.grille.messaging.Workbench.queryBody;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Records that are small on the wire and large in memory. */
class GiantRecordsTest {
  private static final int GIANT = 40 << 20;
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

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "zstd", "lz4"})
  void aGiantIsAnsweredAndKeptAndItsNeighboursPass(String compression) throws Exception {
    byte[] giant = giant(GIANT);
    send(
        compression,
        List.of(
            bench.query(id + "before", queryBody(template, "before")),
            withValue(bench.query(id, ""), giant),
            bench.query(id + "after", queryBody(template, "after"))));
    assertThat(bench.answer(id + "before").path("status").asString()).isEqualTo("ok");
    assertThat(bench.answer(id + "after").path("status").asString()).isEqualTo("ok");
    JsonNode answer = bench.answer(id);
    assertThat(answer.path("error").path("code").asString()).isEqualTo("COMMAND_TOO_LARGE");
    assertThat(answer.path("error").path("message").asString())
        .contains("grille.topics.max-message", Integer.toString(GIANT));
    assertThat(keptValue(id)).isEqualTo(giant);
    assertThat(bench.all(bench.topics.deadLetters()))
        .noneMatch(letter -> text(letter, "command-id").equals(id));
    assertThat(unpublished(id)).containsExactly("letter RECORD_TOO_LARGE");
  }

  @Test
  void aGiantThatComesAgainIsAnsweredAlike() {
    var record = withValue(bench.query(id, ""), giant(GIANT));
    send("gzip", List.of(record));
    bench.awaitFor(id, 1);
    send("gzip", List.of(record));
    var answers = bench.awaitFor(id, 2);
    assertThat(answers.get(1).value()).isEqualTo(answers.get(0).value());
  }

  @Test
  void recordsThatAreLegalAreTakenInPollsOfBoundedSize() {
    List<String> ids = new ArrayList<>();
    List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      ids.add(id + "-" + i);
      // Not a picture, but a command all the same.
      String padded = queryBody(template, "p" + i) + " ".repeat(Workbench.LARGEST - 1000);
      records.add(bench.query(id + "-" + i, padded));
    }
    send("gzip", records);
    for (String each : ids) {
      assertThat(json(bench.awaitFor(each, 1).get(0)).path("status").asString()).isEqualTo("ok");
    }
    assertThat(bench.largestBatch()).isLessThanOrEqualTo(Workbench.BYTES_PER_POLL);
    assertThat(bench.largestBatch()).isGreaterThan(Workbench.LARGEST);
  }

  private static byte[] giant(int size) {
    byte[] giant = new byte[size];
    Arrays.fill(giant, (byte) 'A');
    return giant;
  }

  private static ProducerRecord<byte[], byte[]> withValue(
      ProducerRecord<byte[], byte[]> record, byte[] value) {
    return new ProducerRecord<>(record.topic(), null, record.key(), value, record.headers());
  }

  /** In one batch as far as the producer can. */
  private static void send(String compression, List<ProducerRecord<byte[], byte[]>> records) {
    Map<String, Object> config =
        Map.of(
            "bootstrap.servers",
            bench.broker(),
            "compression.type",
            compression,
            "max.request.size",
            1 << 30,
            "buffer.memory",
            1L << 30,
            "batch.size",
            64 << 20,
            "linger.ms",
            300);
    try (var producer =
        new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
      for (var record : records) {
        var unused = producer.send(record);
      }
      producer.flush();
    }
  }

  private static byte[] keptValue(String id) throws Exception {
    byte[] gzip =
        bench
            .jdbc
            .sql("select folded_value from dead_letters where command_id = :id and value is null")
            .param("id", id)
            .query(byte[].class)
            .single();
    return new GZIPInputStream(new ByteArrayInputStream(gzip)).readAllBytes();
  }

  private static List<String> unpublished(String id) {
    return bench
        .jdbc
        .sql("select part || ' ' || reason from unpublished where command_id = :id")
        .param("id", id)
        .query(String.class)
        .list();
  }
}
