package dev.grille.messaging;

import static dev.grille.messaging.Records.bytes;
import static dev.grille.messaging.Topics.text;
import static dev.grille.messaging.Workbench.base64;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.RecordHeaders;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever befalls a vendor's request, its answer is the vendor's. */
class DialectFailuresTest {
  private static final String TEXT = "/v1/aiop/api/2f3p1pnxpqm8/ocrdetect/ocr/v1/image.json";
  private static final String CLASSIFICATION = "/v1.0/ocr/auto-classification";
  private static final String FAILED =
      "{\"error_code\":\"AIS.0105\",\"error_msg\":\"Recognition failed.\"}";

  private final String id = UUID.randomUUID().toString();
  private Workbench bench;

  @BeforeEach
  void start() {
    bench = new Workbench(1);
    bench.work();
  }

  @AfterEach
  void stop() throws Exception {
    bench.close();
  }

  @Test
  void aReplayIsAnsweredInTheDialectAgain() {
    String body =
        "{\"data\": [\"%s\", \"%s\"]}".formatted(base64("社会"), base64(ScriptedReader.MISMATCH));
    bench.send(spoken("ctyun", TEXT, body));
    ConsumerRecord<byte[], byte[]> first = bench.awaitFor(id, 1).get(0);
    ConsumerRecord<byte[], byte[]> letter = bench.await(bench.topics.deadLetters(), id, 1).get(0);

    new FailuresConsole(bench).run("replay", "--yes", "--command-id", id);

    ConsumerRecord<byte[], byte[]> second = bench.awaitFor(id, 2).get(1);
    assertThat(value(second)).isEqualTo(value(first)).startsWith("{\"statusCode\":0,");
    assertThat(text(second, RecordHeaders.DIALECT)).isEqualTo("ctyun");
    assertThat(text(second, RecordHeaders.ATTEMPT)).isEqualTo("2");
    assertThat(text(second, RecordHeaders.REPLAY_OF))
        .isEqualTo(text(letter, "grille-dead-letter-id"));
    assertThat(bench.reader.asked()).filteredOn("社会"::equals).hasSize(1);
  }

  @Test
  void anAnswerThatGrilleMayNotGiveIsTheVendorsFailure() {
    bench.send(
        spoken("huawei", CLASSIFICATION, "{\"image\": \"" + base64("a".repeat(20_000)) + "\"}"));
    ConsumerRecord<byte[], byte[]> answer = bench.awaitFor(id, 1).get(0);
    assertThat(value(answer)).isEqualTo(FAILED);
    assertThat(text(answer, RecordHeaders.ERROR_CODE)).isEqualTo("ANSWER_TOO_LARGE");
  }

  @Test
  void anAnswerThatItsTopicRefusesIsTheVendorsFailure() {
    bench.surgery().limit(bench.topics.results(), 1_500);
    bench.send(spoken("ctyun", TEXT, "{\"data\": [\"" + base64("v".repeat(3_000)) + "\"]}"));
    ConsumerRecord<byte[], byte[]> answer = bench.awaitFor(id, 1).get(0);
    assertThat(value(answer)).endsWith("\"error\":\"AI_OP_500001\"}");
    assertThat(text(answer, RecordHeaders.ERROR_CODE)).isEqualTo("ANSWER_UNPUBLISHABLE");
    assertThat(text(answer, RecordHeaders.DIALECT)).isEqualTo("ctyun");
  }

  @Test
  void aPictureThatIsNotReadInTimeIsTheVendorsFailure() {
    String late = base64(ScriptedReader.LATE);
    bench.send(spoken("huawei", CLASSIFICATION, "{\"image\": \"" + late + "\"}"));
    ConsumerRecord<byte[], byte[]> answer = bench.awaitFor(id, 1).get(0);
    assertThat(value(answer)).isEqualTo(FAILED);
    assertThat(text(answer, RecordHeaders.ERROR_CODE)).isEqualTo("READ_TIMEOUT");
  }

  @Test
  void amongSeveralOnlyThePictureThatIsNotReadInTimeFails() {
    bench.send(
        spoken(
            "ctyun",
            TEXT,
            "{\"data\": [\"%s\", \"%s\"]}".formatted(base64(ScriptedReader.LATE), base64("a"))));
    assertThat(value(bench.awaitFor(id, 1).get(0)))
        .startsWith(
            "{\"statusCode\":0,\"message\":{\"success\":1,\"fail\":1},\"returnObj\":["
                + "{\"err_code\":500001,")
        .contains("\"text\":\"a\"");
  }

  private ProducerRecord<byte[], byte[]> spoken(String dialect, String path, String body) {
    ProducerRecord<byte[], byte[]> record = bench.query(id, body);
    record.headers().add(RecordHeaders.DIALECT, bytes(dialect));
    record.headers().add(RecordHeaders.PATH, bytes(path));
    return record;
  }

  private static String value(ConsumerRecord<byte[], byte[]> record) {
    return new String(record.value(), StandardCharsets.UTF_8);
  }
}
