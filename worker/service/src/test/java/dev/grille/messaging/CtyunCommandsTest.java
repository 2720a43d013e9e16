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

/** China Telecom's requests, from the topic to the answers. */
class CtyunCommandsTest {
  private static final String TEXT = "/v1/aiop/api/2f3p1pnxpqm8/ocrdetect/ocr/v1/image.json";
  private static final String CARDS = "/v1/aiop/api/2f3os7qq79xc/IdentityCard/ocr/v1/idcard.json";
  private static final String LICENCE = "/v1/aiop/api/2z0yhhrzgv0g/tts/predict";

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
  void picturesOfTextAreReadAndTheOneThatFailsStandsInItsPlace() {
    var read =
        answerTo(
            TEXT,
            "{\"data\": [\"%s\", \"%s\"]}"
                .formatted(base64("社会"), base64(ScriptedReader.MISMATCH)));
    assertThat(text(read))
        .isEqualTo(
            "{\"statusCode\":0,\"message\":{\"success\":1,\"fail\":1},\"returnObj\":["
                + "{\"text_line\":1,\"detail\":[{\"name\":\"0\",\"text\":\"社会\","
                + "\"box\":[0.0,0.0,9.0,0.0,9.0,4.0,0.0,4.0]}]},"
                + "{\"err_code\":410001,\"err_msg\":\"字节码解码为图片错误\"}]}");
    assertThat(header(read, RecordHeaders.STATUS)).isEqualTo("ok");
    assertThat(header(read, RecordHeaders.ERROR_CODE)).isEqualTo("PARTLY_FAILED");
  }

  @Test
  void aCardThatCannotBeReadIsNoFailureOfTheRequest() {
    var read = answerTo(CARDS, "{\"data\": [\"%s\"]}".formatted(base64(ScriptedReader.MISMATCH)));
    assertThat(text(read))
        .startsWith("{\"statusCode\":0,\"message\":{\"success\":0,\"fail\":1},\"returnObj\":[{")
        .contains("\"err_code\":4009");
    assertThat(header(read, RecordHeaders.ERROR_CODE)).isEqualTo("ALL_PICTURES_FAILED");
  }

  @Test
  void aLicenceIsReadAndAWrongRequestForOneHasItsOwnCode() {
    String image = base64("某某有限公司");
    assertThat(
            text(
                answerTo(
                    LICENCE,
                    "{\"Action\": \"BusinessCardOCR\", \"ImageData\": \"" + image + "\"}")))
        .startsWith(
            "{\"statusCode\":0,\"message\":\"success\",\"returnObj\":"
                + "{\"license_type\":\"Business License\",\"detail\":{\"union_id\":\"\",")
        .contains("\"name\":\"某某有限公司\"");
    var wrong = answerTo("w" + id, LICENCE, "{\"Action\": \"x\", \"ImageData\": \"a\"}");
    assertThat(text(wrong)).contains("\"error\":\"AI_OP_400009\"");
    assertThat(header(wrong, RecordHeaders.ERROR_CODE)).isEqualTo("INVALID_FIELD");
  }

  private ConsumerRecord<byte[], byte[]> answerTo(String path, String body) {
    return answerTo(id, path, body);
  }

  private ConsumerRecord<byte[], byte[]> answerTo(String command, String path, String body) {
    ProducerRecord<byte[], byte[]> record = bench.query(command, body);
    record.headers().add(RecordHeaders.DIALECT, "ctyun".getBytes(StandardCharsets.UTF_8));
    record.headers().add(RecordHeaders.PATH, path.getBytes(StandardCharsets.UTF_8));
    bench.send(record);
    return bench.awaitFor(command, 1).get(0);
  }

  private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    var header = record.headers().lastHeader(name);
    return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
  }

  private static String text(ConsumerRecord<byte[], byte[]> record) {
    return new String(record.value(), StandardCharsets.UTF_8);
  }
}
