package dev.grille.messaging;

import static dev.grille.messaging.Topics.json;
import static dev.grille.messaging.Topics.text;
import static dev.grille.messaging.Workbench.base64;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.Answer;
import dev.grille.contracts.AnswerReader;
import dev.grille.contracts.DocumentStatus;
import dev.grille.contracts.PageDocuments;
import dev.grille.reader.SaidDocuments;
import java.util.Arrays;
import java.util.Collections;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Commands for the documents in pictures, from the topic to the answer. */
class DocumentCommandsTest {
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
  void aPictureIsAnsweredWithTheDocumentsOfTheKindsThatAreAskedFor() {
    send(
        "'image': '%s', 'type_list': ['train_ticket'], 'configure': '{`x`: 1}'"
            .formatted(base64("doubtful 4711")));

    ConsumerRecord<byte[], byte[]> record = bench.awaitFor(id, 1).get(0);
    JsonNode answer = json(record);
    assertThat(answer.path("type").asString()).isEqualTo("documents");
    assertThat(answer.path("status").asString()).isEqualTo("ok");
    assertThat(answer.path("width").asInt()).isEqualTo(1000);
    assertThat(answer.path("documents").size()).isEqualTo(1);
    JsonNode document = answer.at("/documents/0");
    assertThat(document.path("type").asString()).isEqualTo("train_ticket");
    assertThat(document.path("status").asString()).isEqualTo("doubtful");
    assertThat(document.at("/reasons/0/code").asString()).isEqualTo("said");
    assertThat(document.at("/location/2/0").asInt()).isEqualTo(100);
    String key = document.path("content").propertyNames().iterator().next();
    assertThat(document.path("content").path(key).asString()).isEqualTo("doubtful 4711");
    assertThat(document.at("/content/confidence/" + key).asDouble()).isEqualTo(0.9798);
    assertThat(answer.path("warnings").path(0).path("path").asString()).isEqualTo("$.configure.x");
    assertThat(answer.path("timings_ms").propertyNames()).contains("fetch", "read");
    PageDocuments read =
        ((Answer.DocumentsRead) AnswerReader.read(record.value())).pictures().read().get(0);
    assertThat(read.documents().get(0).status()).isEqualTo(DocumentStatus.DOUBTFUL);
  }

  /** One of each kind is said to be there. */
  @Test
  void whereNoKindIsNamedAllAreLookedForButTheOtherSide() {
    send("'img': '%s', 'side': 'back'".formatted(base64("unreadable")));

    assertThat(bench.answer(id).path("documents").valueStream().map(d -> d.path("type").asString()))
        .contains("id_card_emblem_side", "driver_license_back", "train_ticket")
        .doesNotContain("id_card_portrait_side", "driver_license_front");
  }

  @Test
  void whatIsSeenAndCannotBeReadHasItsStatus() {
    send("'img': '%s'".formatted(base64(SaidDocuments.UNREADABLE)));

    JsonNode document = bench.answer(id).at("/documents/0");
    assertThat(document.path("status").asString()).isEqualTo("unreadable");
    assertThat(document.path("content").isEmpty()).isTrue();
  }

  @Test
  void aKindThatNobodyKnowsIsRefusedByNameWithThoseThatAreKnown() {
    send("'img': '%s', 'configure': {'type_list': ['passport', 'pasport']}".formatted(base64("a")));

    JsonNode error = bench.answer(id).path("error");
    assertThat(error.path("code").asString()).isEqualTo("DOCUMENT_TYPE_UNKNOWN");
    assertThat(error.path("category").asString()).isEqualTo("template");
    assertThat(error.path("path").asString()).isEqualTo("$.configure.type_list");
    assertThat(error.path("message").asString())
        .startsWith("pasport is not a kind of document: is passport meant?")
        .contains("train_ticket", "id_card_emblem_side");
    assertThat(error.path("retryable").asBoolean()).isTrue();
    assertThat(bench.await(bench.topics.deadLetters(), id, 1)).hasSize(1);
    assertThat(bench.reader.asked()).isEmpty();
  }

  @Test
  void aSideThatNoneOfTheKindsIsIsRefused() {
    send(
        "'img': '%s', 'side': 'back', 'type_list': ['id_card_portrait_side']"
            .formatted(base64("a")));

    JsonNode error = bench.answer(id).path("error");
    assertThat(error.path("code").asString()).isEqualTo("INVALID_FIELD");
    assertThat(error.path("path").asString()).isEqualTo("$.type_list");
    assertThat(error.path("message").asString()).contains("back");
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
  void whatFailedIsSaidBesideWhatWasReadAndAReplayDoesOnlyThat() {
    sendPictures("'type_list': ['train_ticket']", "one", ScriptedReader.MISMATCH, "three");

    JsonNode answer = bench.answer(id);
    assertThat(answer.path("success").asInt()).isEqualTo(2);
    assertThat(answer.at("/pictures/0/documents/0/content").toString()).contains("one");
    assertThat(answer.at("/pictures/1/error/code").asString()).isEqualTo("IMAGE_DAMAGED");
    ConsumerRecord<byte[], byte[]> letter = bench.await(bench.topics.deadLetters(), id, 1).get(0);
    assertThat(text(letter, "grille-error-code")).isEqualTo("PARTLY_FAILED");

    new FailuresConsole(bench).run("replay", "--yes", "--command-id", id);
    JsonNode second = json(bench.awaitFor(id, 2).get(1));
    assertThat(second.path("attempt").asInt()).isEqualTo(2);
    assertThat(second.at("/pictures/2/documents/0/content").toString()).contains("three");
    assertThat(times("one")).isEqualTo(1);
    assertThat(times(ScriptedReader.MISMATCH)).isEqualTo(2);
  }

  /** So many documents can be in a picture that no record holds what they say. */
  @Test
  void whatDoesNotFitARecordIsRefused() {
    send("'img': '%s'".formatted(base64("a".repeat(20_000))));

    JsonNode error = bench.answer(id).path("error");
    assertThat(error.path("code").asString()).isEqualTo("ANSWER_TOO_LARGE");
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
    String body = "{'type': 'documents', " + properties + "}";
    bench.send(bench.query(id, body.replace('\'', '"').replace("`", "\\\"")));
  }

  private int times(String script) {
    return Collections.frequency(bench.reader.asked(), script);
  }
}
