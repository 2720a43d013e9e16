package dev.grille.messaging;

import static dev.grille.messaging.Topics.json;
import static dev.grille.messaging.Topics.text;
import static dev.grille.messaging.Workbench.base64;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.AnswerReader;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Commands with several pictures: one answer, whatever becomes of some of them. */
class SeveralPicturesTest {
  private final String id = UUID.randomUUID().toString();
  private Workbench bench;
  private CommandListeners worker;
  private String template;

  @BeforeEach
  void start() {
    bench = new Workbench(1);
    worker = bench.work();
    template = bench.addTemplate();
  }

  @AfterEach
  void stop() throws Exception {
    bench.reader.release();
    bench.close();
  }

  @Test
  void eachPictureIsAnsweredInTheOrderSent() {
    send("one", "two", "three", "four", "five");

    JsonNode answer = bench.answer(id);
    assertThat(answer.path("status").asString()).isEqualTo("ok");
    assertThat(answer.path("success").asInt()).isEqualTo(5);
    assertThat(answer.path("fail").asInt()).isZero();
    assertThat(values(answer)).containsExactly("one", "two", "three", "four", "five");
    assertThat(
            bench
                .jdbc
                .sql("select picture || ' ' || value from result_fields where command_id = :id")
                .param("id", id)
                .query(String.class)
                .list())
        .containsExactlyInAnyOrder("1 one", "2 two", "3 three", "4 four", "5 five");
    assertThat(kept()).isZero();
  }

  /** As with portraits in crops of many pictures. */
  @Test
  void whatDoesNotFitARecordIsRefused() {
    String half = "1".repeat(BenchWorkers.LARGEST_ANSWER / 2);
    send(half, half);

    assertThat(bench.answer(id).at("/error/code").asString()).isEqualTo("ANSWER_TOO_LARGE");
    assertThat(
            bench
                .jdbc
                .sql("select count(*) from result_fields where command_id = :id")
                .param("id", id)
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void whatFailedIsSaidBesideWhatWasReadAndAReplayDoesOnlyThat() {
    send("one", ScriptedReader.MISMATCH, ScriptedReader.DEFECT, "four");

    JsonNode answer = bench.answer(id);
    assertThat(answer.path("status").asString()).isEqualTo("ok");
    assertThat(answer.path("success").asInt()).isEqualTo(2);
    assertThat(answer.path("fail").asInt()).isEqualTo(2);
    assertThat(values(answer)).containsExactly("one", "TEMPLATE_MISMATCH", "INTERNAL", "four");
    assertThat(answer.toString()).doesNotContain("secret");
    ConsumerRecord<byte[], byte[]> letter = bench.await(bench.topics.deadLetters(), id, 1).get(0);
    assertThat(text(letter, "grille-error-code")).isEqualTo("PARTLY_FAILED");
    // Of the two, a replay can help the defect alone.
    assertThat(text(letter, "grille-error-category")).isEqualTo("worker");

    var console = new FailuresConsole(bench);
    assertThat(console.run("replay", "--yes", "--command-id", id)).isEqualTo(1);
    ConsumerRecord<byte[], byte[]> second = bench.awaitFor(id, 2).get(1);
    assertThat(json(second).path("attempt").asInt()).isEqualTo(2);
    assertThat(values(json(second)))
        .containsExactly("one", "TEMPLATE_MISMATCH", "INTERNAL", "four");
    assertThat(times("one")).isEqualTo(1);
    assertThat(times("four")).isEqualTo(1);
    assertThat(times(ScriptedReader.MISMATCH)).isEqualTo(2);
  }

  @Test
  void whereAllFailTheCommandFails() {
    send(ScriptedReader.MISMATCH, ScriptedReader.MISMATCH);

    ConsumerRecord<byte[], byte[]> answered = bench.awaitFor(id, 1).get(0);
    JsonNode answer = json(answered);
    assertThat(answer.path("status").asString()).isEqualTo("error");
    assertThat(answer.path("error").path("code").asString()).isEqualTo("ALL_PICTURES_FAILED");
    assertThat(answer.path("error").path("retryable").asBoolean(true)).isFalse();
    assertThat(values(answer)).containsExactly("TEMPLATE_MISMATCH", "TEMPLATE_MISMATCH");
    assertThat(AnswerReader.read(answered.value()).failure()).isPresent();
    assertThat(bench.await(bench.topics.deadLetters(), id, 1)).hasSize(1);
  }

  @Test
  void aWorkerThatStopsInTheMiddleCostsNothingThatIsRead() throws Exception {
    String[] scripts = scripts(12);
    bench.reader.hold(scripts[4]);
    send(scripts);
    bench.reader.awaitHeld();
    Thread stop = new Thread(worker::stop);
    stop.start();
    while (worker.states().get(1).sinceProgress() != null) {
      Thread.sleep(20);
    }
    bench.reader.release();
    stop.join();
    int before = bench.reader.asked().size();
    assertThat(before).isLessThan(scripts.length);
    assertThat(kept()).isEqualTo(before);

    bench.work();
    assertThat(values(bench.answer(id))).containsExactly(scripts);
    assertThat(bench.reader.asked()).hasSize(scripts.length);
    assertThat(bench.awaitFor(id, 1)).hasSize(1);
  }

  @Test
  void readersThatAreAwayInTheMiddleAreNobodysFault() throws Exception {
    String[] scripts = scripts(8);
    bench.reader.hold(scripts[3]);
    send(scripts);
    bench.reader.awaitHeld();
    bench.reader.setAway(true);
    bench.reader.release();
    while (times(scripts[4]) + times(scripts[5]) == 0) {
      Thread.sleep(20);
    }
    bench.reader.setAway(false);

    JsonNode answer = bench.answer(id);
    assertThat(answer.path("fail").asInt()).isZero();
    assertThat(values(answer)).containsExactly(scripts);
    assertThat(times(scripts[0])).isEqualTo(1);
  }

  @Test
  void aCommandThatArrivesLaterDoesNotWaitForTheListBeforeIt() {
    String[] scripts = scripts(50);
    bench.reader.take(Duration.ofMillis(250));
    send(scripts);
    while (times(scripts[1]) == 0) {
      Thread.onSpinWait();
    }
    String single = id + "single";
    bench.send(bench.query(single, Workbench.queryBody(template, "single")));

    assertThat(bench.answer(single).path("status").asString()).isEqualTo("ok");
    assertThat(bench.all(bench.topics.results()))
        .noneMatch(answer -> text(answer, "command-id").equals(id));
    assertThat(bench.reader.asked().indexOf("single")).isLessThan(scripts.length);
    bench.reader.take(Duration.ZERO);
    assertThat(values(bench.answer(id))).containsExactly(scripts);
    assertThat(bench.reader.asked()).hasSize(scripts.length + 1);
    assertThat(bench.awaitFor(id, 1)).hasSize(1);
  }

  @Test
  void aListThatNothingStandsBehindIsNotBrokenOff() {
    String[] scripts = scripts(50);
    bench.reader.take(BatchTime.SLICE.dividedBy(15));
    send(scripts);

    assertThat(values(bench.answer(id))).containsExactly(scripts);
    assertThat(
            bench
                .jdbc
                .sql("select last_seen = first_seen from commands where command_id = :id")
                .param("id", id)
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  void twoListsGetOnSideBySideAndNoSingleWaitsForEither() {
    String other = id + "other";
    String[] mine = scripts(50);
    String[] others = IntStream.range(0, 50).mapToObj(n -> "other " + n).toArray(String[]::new);
    worker.stop();
    bench.reader.take(Duration.ofMillis(150));
    sendAs(id, mine);
    sendAs(other, others);
    List<String> beside = singles("beside");
    bench.work();
    while (times(mine[0]) + times(others[0]) < 2) {
      Thread.onSpinWait();
    }
    List<String> behind = singles("behind");

    List<String> singles = Stream.concat(beside.stream(), behind.stream()).toList();
    singles.forEach(
        single -> assertThat(bench.answer(single).path("status").asString()).isEqualTo("ok"));
    assertThat(values(bench.answer(id))).containsExactly(mine);
    assertThat(values(bench.answer(other))).containsExactly(others);
    Map<String, Long> answered =
        bench.all(bench.topics.results()).stream()
            .collect(Collectors.toMap(one -> text(one, "command-id"), ConsumerRecord::timestamp));
    long first = Math.min(answered.get(id), answered.get(other));
    assertThat(singles).allMatch(single -> answered.get(single) < first);
    List<String> asked = bench.reader.asked();
    assertThat(asked).doesNotHaveDuplicates();
    // While one of them was read, the other got on.
    int end = Math.min(asked.lastIndexOf(mine[49]), asked.lastIndexOf(others[49]));
    for (String[] list : List.of(mine, others)) {
      assertThat(asked.subList(0, end).stream().filter(Set.of(list)::contains).count())
          .isGreaterThan(10);
    }
  }

  private List<String> singles(String name) {
    List<String> singles = IntStream.range(0, 6).mapToObj(number -> id + name + number).toList();
    singles.forEach(
        single -> bench.send(bench.query(single, Workbench.queryBody(template, single))));
    return singles;
  }

  private static String[] scripts(int number) {
    return IntStream.range(0, number).mapToObj(n -> "picture " + n).toArray(String[]::new);
  }

  private void send(String... scripts) {
    sendAs(id, scripts);
  }

  private void sendAs(String command, String... scripts) {
    String pictures =
        Arrays.stream(scripts)
            .map(script -> "{\"img\": \"" + base64(script) + "\"}")
            .collect(Collectors.joining(",", "[", "]"));
    bench.send(
        bench.query(
            command,
            "{\"type\": \"query\", \"template_id\": \"%s\", \"pictures\": %s}"
                .formatted(template, pictures)));
  }

  /** The values in the answer's order, and in place of those that failed their codes. */
  private static List<String> values(JsonNode answer) {
    return answer
        .path("pictures")
        .valueStream()
        .map(
            picture ->
                picture.path("status").asString().equals("ok")
                    ? picture.path("results").path(0).path("value").asString()
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
