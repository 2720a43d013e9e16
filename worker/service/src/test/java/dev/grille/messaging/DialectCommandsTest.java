package dev.grille.messaging;

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

/** Vendors' requests, from the topic to the vendors' answers. */
class DialectCommandsTest {
  private static final String CLASSIFICATION = "/v1.0/ocr/auto-classification";

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
  void aTemplateIsAddedReadWithListedAndDeletedAsAwsDoes() {
    String added =
        text(
            answerTo(
                "aws",
                null,
                bench.template(
                    id,
                    "{\"type\": \"add\", \"img\": \""
                        + base64("a form")
                        + "\", \"template\": [[[[10, 10], [200, 10], [200, 40], [10, 40]],"
                        + " \"名称\"],]}")));
    assertThat(added).matches("\\{\"template_id\":\"[0-9a-f]{40}\"\\}");
    String template = added.substring(16, 56);

    ConsumerRecord<byte[], byte[]> read =
        answerTo(
            "aws",
            "custom_ocr",
            bench.query("q" + id, "{\"body\": " + Workbench.queryBody(template, "a") + "}"));
    assertThat(text(read)).startsWith("[{\"key\":\"名称\",\"value\":\"").endsWith("}]");
    assertThat(header(read, RecordHeaders.STATUS)).isEqualTo("ok");
    assertThat(header(read, RecordHeaders.TYPE)).isEqualTo("query");
    assertThat(header(read, RecordHeaders.ATTEMPT)).isEqualTo("1");
    assertThat(header(read, RecordHeaders.TEMPLATE_ID)).isEqualTo(template);
    assertThat(header(read, RecordHeaders.TEMPLATE_VERSION)).isEqualTo("1");
    assertThat(header(read, RecordHeaders.TIMINGS)).startsWith("{").contains("\"total\":");
    assertThat(header(read, RecordHeaders.ERROR_CODE)).isNull();

    assertThat(text(answerTo("aws", null, bench.template("l" + id, "{\"type\": \"list\", }"))))
        .contains("\"" + template + "\"")
        .startsWith("{\"template_id_list\":[");
    assertThat(
            text(
                answerTo(
                    "aws",
                    null,
                    bench.template(
                        "d" + id, "{\"type\": \"del\", \"template_id\": \"" + template + "\"}"))))
        .isEqualTo("{\"template_id\":\"" + template + "\"}");
  }

  @Test
  void aPictureIsClassifiedAsHuaweiDoes() {
    ConsumerRecord<byte[], byte[]> read =
        answerTo(
            "huawei",
            CLASSIFICATION,
            bench.query(
                id, "{\"image\": \"" + base64("4711") + "\", \"type_list\": [\"train_ticket\"]}"));
    assertThat(text(read))
        .startsWith(
            "{\"result\":[{\"status\":{\"error_code\":\"AIS.0000\",\"error_msg\":\"Succeeded.\"},"
                + "\"type\":\"train_ticket\",\"location\":[[")
        .contains("\"confidence\":{");
    assertThat(header(read, RecordHeaders.DIALECT)).isEqualTo("huawei");
  }

  @Test
  void cardsAndTextAreReadAsAliyunDoes() {
    String image = base64("4711");
    ConsumerRecord<byte[], byte[]> card =
        answerTo(
            "aliyun",
            "/api/predict/ocr_train_ticket",
            bench.query(id, "{\"image\": \"" + image + "\"}"));
    assertThat(text(card))
        .startsWith("{\"date\":\"")
        .endsWith(",\"request_id\":\"" + id + "\",\"success\":true}");
    assertThat(header(card, RecordHeaders.STATUS)).isEqualTo("ok");
    assertThat(header(card, RecordHeaders.TYPE)).isEqualTo("documents");

    String typed = "{\"image\": {\"dataType\": 50, \"dataValue\": \"" + image + "\"}}";
    assertThat(
            text(
                answerTo(
                    "aliyun",
                    "ocr_general",
                    bench.query("t" + id, "{\"inputs\": [" + typed + ", " + typed + "]}"))))
        .startsWith(
            "{\"outputs\":[{\"outputLabel\":\"ocr_general\",\"outputMulti\":{},\"outputValue\":{"
                + "\"dataType\":50,\"dataValue\":\"{\\\"request_id\\\":\\\"t"
                + id);
    assertThat(
            text(
                answerTo(
                    "aliyun",
                    "ocr_sdt",
                    bench.query(
                        "s" + id,
                        "{\"image\": \""
                            + image
                            + "\", \"configure\": \"{\\\"template_id\\\":\\\"95d551ee-8b2b\\\"}\"}"))))
        .startsWith("{\"error_code\":455,\"error_msg\":\"")
        .endsWith("\"success\":false}");
  }

  @Test
  void aFailureIsTheVendorsAndItsLetterKeepsTheDialect() {
    ConsumerRecord<byte[], byte[]> failed =
        answerTo("huawei", CLASSIFICATION, bench.query(id, "no JSON"));
    assertThat(text(failed))
        .isEqualTo(
            "{\"error_code\":\"AIS.0101\",\"error_msg\":\"The input parameter is invalid.\"}");
    assertThat(header(failed, RecordHeaders.STATUS)).isEqualTo("error");
    assertThat(header(failed, RecordHeaders.ERROR_CODE)).isEqualTo("MALFORMED_JSON");
    ConsumerRecord<byte[], byte[]> letter = bench.await(bench.topics.deadLetters(), id, 1).get(0);
    assertThat(header(letter, RecordHeaders.DIALECT)).isEqualTo("huawei");
    assertThat(header(letter, RecordHeaders.PATH)).isEqualTo(CLASSIFICATION);
    assertThat(text(letter)).isEqualTo("no JSON");
  }

  @Test
  void anUnknownPathIsRefusedInTheDialectAndAnUnknownDialectInGrillesOwnShape() {
    assertThat(text(answerTo("huawei", "/v9", bench.query(id, "{}")))).contains("AIS.0101");

    ConsumerRecord<byte[], byte[]> own =
        answerTo("klingon", null, bench.query("k" + id, "{}"), true);
    assertThat(Topics.json(own).at("/error/code").asString()).isEqualTo("INVALID_FIELD");
    assertThat(Topics.json(own).at("/error/message").asString()).contains("aws", "huawei");
    assertThat(header(own, RecordHeaders.STATUS)).isNull();
  }

  @Test
  void deliveredTwiceItIsAnsweredTheSameAndUnderAnotherPathItIsAnotherCommand() {
    String body = "{\"image\": \"" + base64("4711") + "\", \"type_list\": [\"train_ticket\"]}";
    answerTo("huawei", CLASSIFICATION, bench.query(id, body));
    bench.send(spoken("huawei", CLASSIFICATION, bench.query(id, body)));
    var twice = bench.awaitFor(id, 2);
    assertThat(text(twice.get(1))).isEqualTo(text(twice.get(0)));
    assertThat(header(twice.get(1), RecordHeaders.TIMINGS))
        .isEqualTo(header(twice.get(0), RecordHeaders.TIMINGS));

    bench.send(spoken("huawei", null, bench.query(id, body)));
    bench.send(spoken("huawei", CLASSIFICATION, bench.query("z" + id, body)));
    bench.awaitFor("z" + id, 1);
    assertThat(bench.all(bench.topics.results()))
        .anyMatch(record -> "COMMAND_ID_REUSED".equals(header(record, RecordHeaders.ERROR_CODE)));
  }

  private ConsumerRecord<byte[], byte[]> answerTo(
      String dialect, String path, ProducerRecord<byte[], byte[]> record) {
    return answerTo(dialect, path, record, false);
  }

  /** A record whose headers are wrong is answered under its place. */
  private ConsumerRecord<byte[], byte[]> answerTo(
      String dialect, String path, ProducerRecord<byte[], byte[]> record, boolean byPlace) {
    String command =
        new String(
            record.headers().lastHeader(RecordHeaders.COMMAND_ID).value(), StandardCharsets.UTF_8);
    bench.send(spoken(dialect, path, record));
    if (!byPlace) {
      return bench.awaitFor(command, 1).get(0);
    }
    String last = "last" + id;
    bench.send(bench.query(last, "{}"));
    bench.awaitFor(last, 1);
    return bench.all(bench.topics.results()).stream()
        .filter(answer -> text(answer).contains("header dialect"))
        .findFirst()
        .orElseThrow();
  }

  private static ProducerRecord<byte[], byte[]> spoken(
      String dialect, String path, ProducerRecord<byte[], byte[]> record) {
    record.headers().add(RecordHeaders.DIALECT, dialect.getBytes(StandardCharsets.UTF_8));
    if (path != null) {
      record.headers().add(RecordHeaders.PATH, path.getBytes(StandardCharsets.UTF_8));
    }
    return record;
  }

  private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    var header = record.headers().lastHeader(name);
    return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
  }

  private static String text(ConsumerRecord<byte[], byte[]> record) {
    return new String(record.value(), StandardCharsets.UTF_8);
  }
}
