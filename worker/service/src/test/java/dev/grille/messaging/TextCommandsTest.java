package dev.grille.messaging;

import static dev.grille.messaging.Topics.json;
import static dev.grille.messaging.Topics.text;
import static dev.grille.messaging.Workbench.base64;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.Answer;
import dev.grille.contracts.AnswerReader;
import dev.grille.contracts.TextResult;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Commands for the text of whole pictures, from the topic to the answer. */
class TextCommandsTest {
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
  void aPictureIsAnsweredWithItsLinesAndInTheFormatThatWasAskedFor() {
    send(
        "'image': '%s', 'configure': '{`output_prob`: true, `format`: `text`, `x`: 1}'"
            .formatted(base64("a line")));

    ConsumerRecord<byte[], byte[]> record = bench.awaitFor(id, 1).get(0);
    JsonNode answer = json(record);
    assertThat(answer.path("type").asString()).isEqualTo("text");
    assertThat(answer.path("status").asString()).isEqualTo("ok");
    assertThat(answer.path("width").asInt()).isEqualTo(1000);
    assertThat(answer.path("text_line").asInt()).isEqualTo(1);
    assertThat(answer.path("content").asString()).isEqualTo("a line");
    JsonNode line = answer.path("lines").path(0);
    assertThat(line.path("text").asString()).isEqualTo("a line");
    assertThat(line.path("score").asDouble()).isEqualTo(97.98);
    assertThat(line.path("prob").asDouble()).isEqualTo(0.9);
    assertThat(line.path("rect").path("width").asDouble()).isEqualTo(9);
    assertThat(answer.path("warnings").path(0).path("path").asString()).isEqualTo("$.configure.x");
    assertThat(answer.path("timings_ms").propertyNames()).contains("fetch", "read");
    TextResult read =
        ((Answer.TextRead) AnswerReader.read(record.value())).pictures().read().get(0);
    assertThat(read.lines()).hasSize(1);
  }

  @Test
  void nothingButLinesIsAnsweredWhereNothingElseIsAskedFor() {
    send("'img': '%s'".formatted(base64("a line")));

    JsonNode answer = bench.answer(id);
    assertThat(answer.has("content")).isFalse();
    assertThat(answer.path("lines").path(0).has("prob")).isFalse();
    assertThat(answer.path("lines").path(0).has("vertical")).isFalse();
  }

  @Test
  void aPictureThatCannotBeReadIsAnErrorAndADeadLetter() {
    send("'img': '%s'".formatted(base64(ScriptedReader.MISMATCH)));

    JsonNode answer = bench.answer(id);
    assertThat(answer.path("status").asString()).isEqualTo("error");
    assertThat(answer.path("error").path("code").asString()).isEqualTo("IMAGE_DAMAGED");
    assertThat(answer.has("template_id")).isFalse();
    assertThat(bench.await(bench.topics.deadLetters(), id, 1)).hasSize(1);
  }

  @Test
  void severalPicturesAreAnsweredInTheOrderSentAndAreNotKept() {
    sendPictures("'format': 'hocr'", "one", "two", "three");

    JsonNode answer = bench.answer(id);
    assertThat(answer.path("success").asInt()).isEqualTo(3);
    assertThat(answer.path("fail").asInt()).isZero();
    assertThat(texts(answer)).containsExactly("one", "two", "three");
    assertThat(answer.path("pictures").path(1).path("content").asString())
        .contains("ocr_line", ">two</span>");
    assertThat(kept()).isZero();
  }

  @Test
  void whatFailedIsSaidBesideWhatWasReadAndAReplayDoesOnlyThat() {
    sendPictures("'min_size': 12", "one", ScriptedReader.MISMATCH, ScriptedReader.DEFECT, "four");

    JsonNode answer = bench.answer(id);
    assertThat(answer.path("status").asString()).isEqualTo("ok");
    assertThat(texts(answer)).containsExactly("one", "IMAGE_DAMAGED", "INTERNAL", "four");
    ConsumerRecord<byte[], byte[]> letter = bench.await(bench.topics.deadLetters(), id, 1).get(0);
    assertThat(text(letter, "grille-error-code")).isEqualTo("PARTLY_FAILED");

    var console = new FailuresConsole(bench);
    assertThat(console.run("replay", "--yes", "--command-id", id)).isEqualTo(1);
    JsonNode second = json(bench.awaitFor(id, 2).get(1));
    assertThat(second.path("attempt").asInt()).isEqualTo(2);
    assertThat(texts(second)).containsExactly("one", "IMAGE_DAMAGED", "INTERNAL", "four");
    assertThat(times("one")).isEqualTo(1);
    assertThat(times(ScriptedReader.MISMATCH)).isEqualTo(2);
  }

  @Test
  void theSameCommandOnceMoreIsAnsweredTheSameWithoutBeingDone() {
    String properties = "'img': '%s'".formatted(base64("once"));
    send(properties);
    bench.answer(id);
    send(properties);

    List<ConsumerRecord<byte[], byte[]>> answers = bench.awaitFor(id, 2);
    assertThat(answers.get(1).value()).isEqualTo(answers.get(0).value());
    assertThat(times("once")).isEqualTo(1);
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
    String body = "{'type': 'text', " + properties + "}";
    bench.send(bench.query(id, body.replace('\'', '"').replace("`", "\\\"")));
  }

  /** The first line of each picture, and in place of those that failed their codes. */
  private static List<String> texts(JsonNode answer) {
    return answer
        .path("pictures")
        .valueStream()
        .map(
            picture ->
                picture.path("status").asString().equals("ok")
                    ? picture.path("lines").path(0).path("text").asString()
                    : picture.path("error").path("code").asString())
        .toList();
  }

  private int times(String script) {
    return Collections.frequency(bench.reader.asked(), script);
  }

  private int kept() {
    return bench
        .jdbc
        .sql("select count(*) from command_pictures where command_id = :id")
        .params(Map.of("id", id))
        .query(Integer.class)
        .single();
  }
}
