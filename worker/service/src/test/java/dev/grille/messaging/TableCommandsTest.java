package dev.grille.messaging;

import static dev.grille.messaging.Topics.json;
import static dev.grille.messaging.Topics.text;
import static dev.grille.messaging.Workbench.base64;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.Answer;
import dev.grille.contracts.AnswerReader;
import dev.grille.contracts.TableResult;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Commands for the tables of pictures, from the topic to the answer. */
class TableCommandsTest {
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
  void aPictureIsAnsweredWithItsCellsAndWithWhatSpeaksForThem() {
    send(
        "'image': '%s', 'configure': '{`format`: `json`, `line_less`: false, `x`: 1}'"
            .formatted(base64("item,total;tea,=1+1")));

    ConsumerRecord<byte[], byte[]> record = bench.awaitFor(id, 1).get(0);
    JsonNode answer = json(record);
    assertThat(answer.path("type").asString()).isEqualTo("table");
    assertThat(answer.path("status").asString()).isEqualTo("ok");
    assertThat(answer.path("width").asInt()).isEqualTo(1000);
    JsonNode cell = answer.at("/tables/0/1/1");
    assertThat(cell.path("text").path(0).asString()).isEqualTo("=1+1");
    assertThat(cell.path("sx").asInt()).isEqualTo(1);
    assertThat(cell.path("ey").asInt()).isEqualTo(2);
    assertThat(cell.path("score").asDouble()).isEqualTo(97.98);
    assertThat(answer.at("/table_evidence/0/rows").asInt()).isEqualTo(2);
    assertThat(answer.path("warnings").path(0).path("path").asString()).isEqualTo("$.configure.x");
    assertThat(answer.path("timings_ms").propertyNames()).contains("fetch", "read");
    TableResult read =
        ((Answer.TablesRead) AnswerReader.read(record.value())).pictures().read().get(0);
    assertThat(read.cells().get(0)).hasSize(2);
  }

  @Test
  void aWorkbookIsAnsweredWhereOneIsAskedFor() {
    send("'img': '%s', 'format': 'xlsx'".formatted(base64("item,total")));

    JsonNode answer = bench.answer(id);
    byte[] file = Base64.getDecoder().decode(answer.path("tables").asString());
    assertThat(file).startsWith('P', 'K');
    assertThat(answer.at("/table_evidence/0/columns").asInt()).isEqualTo(2);
  }

  @Test
  void aPictureThatCannotBeReadIsAnErrorAndADeadLetter() {
    send("'img': '%s'".formatted(base64(ScriptedReader.MISMATCH)));

    JsonNode answer = bench.answer(id);
    assertThat(answer.path("status").asString()).isEqualTo("error");
    assertThat(answer.path("error").path("code").asString()).isEqualTo("IMAGE_DAMAGED");
    assertThat(bench.await(bench.topics.deadLetters(), id, 1)).hasSize(1);
  }

  @Test
  void aFormatThatNobodyKnowsIsRefusedWithTheNamesOfThoseThatAre() {
    send("'img': '%s', 'format': 'csv'".formatted(base64("a")));

    JsonNode error = bench.answer(id).path("error");
    assertThat(error.path("code").asString()).isEqualTo("INVALID_FIELD");
    assertThat(error.path("path").asString()).isEqualTo("$.format");
    assertThat(error.path("message").asString()).contains("json, html or xlsx");
  }

  @Test
  void whatFailedIsSaidBesideWhatWasReadAndAReplayDoesOnlyThat() {
    sendPictures("'format': 'html'", "one", ScriptedReader.MISMATCH, "three");

    JsonNode answer = bench.answer(id);
    assertThat(answer.path("success").asInt()).isEqualTo(2);
    assertThat(answer.at("/pictures/0/tables").asString()).contains("<td>one</td>");
    assertThat(answer.at("/pictures/1/error/code").asString()).isEqualTo("IMAGE_DAMAGED");
    ConsumerRecord<byte[], byte[]> letter = bench.await(bench.topics.deadLetters(), id, 1).get(0);
    assertThat(text(letter, "grille-error-code")).isEqualTo("PARTLY_FAILED");

    new FailuresConsole(bench).run("replay", "--yes", "--command-id", id);
    JsonNode second = json(bench.awaitFor(id, 2).get(1));
    assertThat(second.path("attempt").asInt()).isEqualTo(2);
    assertThat(second.at("/pictures/2/tables").asString()).contains("<td>three</td>");
    assertThat(times("one")).isEqualTo(1);
    assertThat(times(ScriptedReader.MISMATCH)).isEqualTo(2);
  }

  /**
   * Cells of a page may be more than a record can hold: that is said, and nothing is in the way.
   */
  @Test
  void whatDoesNotFitARecordIsRefused() {
    send("'img': '%s'".formatted(base64("a,".repeat(20_000) + "a")));

    JsonNode error = bench.answer(id).path("error");
    assertThat(error.path("code").asString()).isEqualTo("ANSWER_TOO_LARGE");
    assertThat(error.path("remedy").asString()).contains("fewer pictures or pages");
  }

  private void sendPictures(String options, String... scripts) {
    String pictures =
        Arrays.stream(scripts)
            .map(script -> "{'img': '" + base64(script) + "'}")
            .collect(Collectors.joining(",", "[", "]"));
    send(options + ", 'pictures': " + pictures);
  }

  /** Apostrophes are quotes, and backticks quotes within a string. */
  private void send(String properties) {
    String body = "{'type': 'table', " + properties + "}";
    bench.send(bench.query(id, body.replace('\'', '"').replace("`", "\\\"")));
  }

  private int times(String script) {
    return Collections.frequency(bench.reader.asked(), script);
  }
}
