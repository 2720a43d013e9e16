package dev.grille.messaging;

import static dev.grille.messaging.Topics.json;
import static dev.grille.messaging.Topics.text;
import static dev.grille.messaging.Workbench.queryBody;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the broker refuses for good, in the midst of what it takes. */
class RefusedRecordsTest {
  private final String id = UUID.randomUUID().toString();
  private Workbench bench;
  private String template;

  @BeforeEach
  void start() {
    bench = new Workbench(1);
    bench.work();
    template = bench.addTemplate();
  }

  @AfterEach
  void stop() throws Exception {
    bench.close();
  }

  @Test
  void aLetterThatItsTopicDoesNotTakeIsKeptInTheDatabase() {
    bench.surgery().limit(bench.topics.deadLetters(), 1_000);
    bench.send(bench.query(id + "a", queryBody(template, "a")));
    bench.send(bench.query(id, queryBody("0".repeat(40), "x".repeat(2_000))));
    bench.send(bench.query(id + "b", "{"));
    assertThat(code(bench.answer(id))).isEqualTo("TEMPLATE_NOT_FOUND");
    assertThat(code(bench.answer(id + "b"))).isEqualTo("MALFORMED_JSON");
    isAnsweredOk(id + "a");
    bench.await(bench.topics.deadLetters(), id + "b", 1);
    assertThat(bench.all(bench.topics.deadLetters()))
        .noneMatch(letter -> text(letter, "command-id").equals(id));
    assertThat(unpublished(id)).containsExactly("letter RECORD_TOO_LARGE");
    assertThat(unpublished(id + "b")).isEmpty();
  }

  @Test
  void aReplyThatItsTopicDoesNotTakeStillGoesToTheResults() {
    String reply = bench.topics.replies().get(0);
    bench.surgery().limit(reply, 600);
    bench.send(replied(bench.query(id, queryBody(template, "v".repeat(2_000)))));
    bench.send(replied(bench.query(id + "small", "{")));
    isAnsweredOk(id);
    assertThat(bench.await(reply, id + "small", 1)).hasSize(1);
    assertThat(bench.all(reply)).noneMatch(answer -> text(answer, "command-id").equals(id));
    assertThat(unpublished(id)).containsExactly("reply RECORD_TOO_LARGE");
  }

  @Test
  void anAnswerThatItsTopicDoesNotTakeIsReplacedByOneThatSaysSoUntilAReplay() {
    bench.surgery().limit(bench.topics.results(), 1_200);
    var record = bench.query(id, queryBody(template, "v".repeat(3_000)));
    bench.send(record);
    bench.send(bench.query(id + "small", queryBody(template, "small")));
    isAnsweredOk(id + "small");
    assertThat(code(bench.answer(id))).isEqualTo("ANSWER_UNPUBLISHABLE");
    ConsumerRecord<byte[], byte[]> letter = bench.await(bench.topics.deadLetters(), id, 1).get(0);
    assertThat(letter.value()).isEqualTo(record.value());
    bench.surgery().limit(bench.topics.results(), 1 << 20);
    bench.send(record);
    List<ConsumerRecord<byte[], byte[]>> answers = bench.awaitFor(id, 2);
    assertThat(answers.get(1).value())
        .as("an id has one answer, also after the limit was raised")
        .isEqualTo(answers.get(0).value());
    bench.send(
        bench.planReplay(
            bench.query(id, queryBody(template, "v".repeat(3_000))),
            text(letter, "grille-dead-letter-id")));
    var replayed = json(bench.awaitFor(id, 3).get(2));
    assertThat(replayed.path("results").path(0).path("value").asString())
        .isEqualTo("v".repeat(3_000));
    assertThat(bench.reader.asked()).filteredOn(asked -> asked.startsWith("vvv")).hasSize(1);
  }

  @Test
  void anAnswerForWhichNothingCanBePublishedDoesNotStopItsNeighbours() {
    bench.surgery().compact(bench.topics.results());
    bench.send(bench.query(id, queryBody(template, "no key")));
    bench.send(keyed(bench.query(id + "keyed", queryBody(template, "key"))));
    isAnsweredOk(id + "keyed");
    assertThat(bench.all(bench.topics.results()))
        .noneMatch(answer -> text(answer, "command-id").equals(id));
    assertThat(unpublished(id)).containsExactly("answer RECORD_INVALID");
  }

  @Test
  void aTopicOfLettersThatIsGoneStopsNoAnswers() {
    bench.surgery().delete(bench.topics.deadLetters());
    bench.send(bench.query(id, "{"));
    bench.send(bench.query(id + "next", "{"));
    assertThat(code(bench.answer(id))).isEqualTo("MALFORMED_JSON");
    assertThat(code(bench.answer(id + "next"))).isEqualTo("MALFORMED_JSON");
    assertThat(unpublished(id)).containsExactly("letter TOPIC_UNKNOWN");
  }

  @Test
  void aLetterThatWasRefusedIsPublishedByTheOperatorWhenItsTopicIsMended() throws Exception {
    bench.surgery().limit(bench.topics.deadLetters(), 1_000);
    var record = bench.query(id, queryBody("0".repeat(40), "x".repeat(2_000)));
    bench.send(record);
    bench.awaitFor(id, 1);
    var console = new FailuresConsole(bench);
    String topic = "--topic=" + bench.topics.deadLetters();
    assertThat(console.run("publish", "--yes", topic)).isEqualTo(1);
    assertThat(console.run("list", "--unpublished", "--json")).isZero();
    assertThat(console.printed().lines()).singleElement().asString().contains(id);
    bench.surgery().limit(bench.topics.deadLetters(), 1 << 20);
    assertThat(console.run("publish", "--yes", topic)).isZero();
    assertThat(console.printed()).contains("published 1");
    assertThat(bench.await(bench.topics.deadLetters(), id, 1).get(0).value())
        .isEqualTo(record.value());
    assertThat(console.run("publish", "--yes", topic)).isZero();
    assertThat(console.run("list", "--unpublished", "--json")).isZero();
    assertThat(console.printed()).isBlank();
    assertThat(bench.all(bench.topics.deadLetters())).hasSize(1);
  }

  @Test
  void aLetterThatIsTooLargeToBeReplayedIsToldAndTheOthersAreReplayed() {
    bench.jdbc.sql("update templates set deleted_at = now()").update();
    var large = bench.query(id, queryBody(template, "x".repeat(2_000)));
    bench.send(large);
    bench.send(bench.query(id + "small", queryBody(template, "small")));
    bench.await(bench.topics.deadLetters(), id, 1);
    bench.await(bench.topics.deadLetters(), id + "small", 1);
    bench.jdbc.sql("update templates set deleted_at = null").update();
    // The record alone fits; with what a replay says of itself it does not.
    bench.surgery().limit(bench.topics.recognitions(), large.value().length + 150);
    bench.send(large);
    bench.awaitFor(id, 2);
    var console = new FailuresConsole(bench);
    assertThat(console.run("replay", "--yes", "--rate=1000")).isEqualTo(1);
    assertThat(console.printed().lines())
        .anyMatch(line -> line.matches("not sent: RECORD_TOO_LARGE +1"))
        .anyMatch(line -> line.matches("ok +1"));
    bench.surgery().limit(bench.topics.recognitions(), 1 << 20);
    String replay =
        bench.jdbc.sql("select replay_id::text from replays").query(String.class).single();
    assertThat(console.run("replay", "--resume", replay)).isZero();
    assertThat(console.printed().lines()).anyMatch(line -> line.matches("ok +2"));
  }

  @Test
  void aGiantIsShownAndItsValueWrittenAndItIsNotReplayed(@TempDir Path folder) throws Exception {
    byte[] giant = new byte[3 * Workbench.LARGEST];
    bench.surgery().limit(bench.topics.recognitions(), 8 << 20);
    bench.send(new ProducerRecord<>(bench.topics.recognitions(), bytes("giant"), giant));
    String letter = null;
    while (letter == null) {
      letter =
          bench
              .jdbc
              .sql("select dead_letter_id::text from dead_letters")
              .query(String.class)
              .optional()
              .orElse(null);
    }
    var console = new FailuresConsole(bench);
    Path file = folder.resolve("value");
    assertThat(console.run("show", letter, "--value", file.toString())).isZero();
    assertThat(console.printed()).contains(giant.length + " bytes, too large", "LETTER");
    assertThat(Files.readAllBytes(file)).isEqualTo(giant);
    assertThat(console.run("replay", "--yes")).isZero();
    assertThat(console.printed()).contains("0 dead letters to replay");
  }

  private ProducerRecord<byte[], byte[]> replied(ProducerRecord<byte[], byte[]> record) {
    record.headers().add("kafka_replyTopic", bytes(bench.topics.replies().get(0)));
    return record;
  }

  private static ProducerRecord<byte[], byte[]> keyed(ProducerRecord<byte[], byte[]> record) {
    return new ProducerRecord<>(record.topic(), null, bytes("k"), record.value(), record.headers());
  }

  private void isAnsweredOk(String command) {
    assertThat(bench.answer(command).path("status").asString()).isEqualTo("ok");
  }

  private static String code(tools.jackson.databind.JsonNode answer) {
    return answer.path("error").path("code").asString("");
  }

  private List<String> unpublished(String command) {
    return bench
        .jdbc
        .sql("select part || ' ' || reason from unpublished where command_id = :id")
        .param("id", command)
        .query(String.class)
        .list();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
