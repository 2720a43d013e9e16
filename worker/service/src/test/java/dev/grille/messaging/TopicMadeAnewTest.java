package dev.grille.messaging;

import static dev.grille.messaging.Topics.json;
import static dev.grille.messaging.Topics.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.db.CommandLedger.AttemptKey;
import dev.grille.db.DeadLetterSearch;
import dev.grille.db.LetterFilter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A place comes again when a topic is deleted and made anew; what it named before does not. */
class TopicMadeAnewTest {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final int OLD = 12;

  private Workbench bench;

  @BeforeEach
  void start() {
    bench = new Workbench(1);
  }

  @AfterEach
  void stop() throws Exception {
    bench.close();
  }

  @Test
  void commandsWithoutAnIdAreAnsweredEachOnceWhileTheWorkerRuns() throws Exception {
    bench.work();
    sendFailing("old", OLD);
    awaitKeys("old", OLD);
    makeAnew();
    sendFailing("new", OLD + 3);
    var answers = awaitKeys("new", OLD + 3);
    assertThat(answers).allSatisfy(a -> assertThat(code(a)).isEqualTo("TEMPLATE_NOT_FOUND"));
    assertThat(ids(answers)).hasSize(OLD + 3).doesNotContainAnyElementsOf(ids(keyed("old")));
    sendFailing("more", 1);
    awaitKeys("more", 1);
    assertThat(keyed("new")).as("each once").hasSize(OLD + 3);
    assertThat(keyed("old")).as("each once").hasSize(OLD);
  }

  @Test
  void commandsWithoutAnIdAreAnsweredWhereTheTopicWasMadeAnewBetweenTwoStarts() throws Exception {
    CommandListeners worker = bench.work();
    sendFailing("old", OLD);
    awaitKeys("old", OLD);
    worker.stop();
    makeAnew();
    sendFailing("new", OLD + 3);
    bench.work();
    var answers = awaitKeys("new", OLD + 3);
    assertThat(answers).allSatisfy(a -> assertThat(code(a)).isEqualTo("TEMPLATE_NOT_FOUND"));
  }

  @Test
  void whatWasPolledOfTheOldTopicIsNotTakenForTheNewOnes() throws Exception {
    CommandListeners worker = bench.work();
    String template = bench.addTemplate();
    worker.stop();
    bench.reader.hold("held");
    bench.send(
        new ProducerRecord<>(
            bench.topics.recognitions(),
            bytes("old"),
            bytes(Workbench.queryBody(template, "held"))));
    sendFailing("old", OLD);
    bench.pollAtMost(2);
    bench.work();
    bench.reader.awaitHeld();
    // The client holds the others already.
    makeAnew();
    sendFailing("new", OLD + 3);
    bench.reader.release();
    var answers = awaitKeys("new", OLD + 3);
    assertThat(answers).allSatisfy(a -> assertThat(code(a)).isEqualTo("TEMPLATE_NOT_FOUND"));
    sendFailing("more", 1);
    awaitKeys("more", 1);
    assertThat(keyed("new")).as("each once").hasSize(OLD + 3);
    assertThat(keyed("old")).as("what was begun is answered").hasSize(2);
  }

  @Test
  void aCommitOfAnEarlierTopicIsNoneOfThisOne() throws Exception {
    makeAnew();
    bench
        .surgery()
        .commit(bench.group(), bench.topics.recognitions(), 5, "topic " + Uuid.randomUuid());
    sendFailing("new", OLD);
    bench.work();
    awaitKeys("new", OLD);
  }

  @Test
  void aBatchThatComesAgainIsNotPassedOverForACommitOfAnEarlierTopic() throws Exception {
    CommandListeners worker = bench.work();
    String template = bench.addTemplate();
    worker.stop();
    makeAnew();
    bench
        .surgery()
        .commit(bench.group(), bench.topics.recognitions(), 5, "topic " + Uuid.randomUuid());
    bench.reader.setAway(true);
    for (int i = 0; i < OLD; i++) {
      bench.send(
          new ProducerRecord<>(
              bench.topics.recognitions(),
              bytes("new"),
              bytes(Workbench.queryBody(template, "picture " + i))));
    }
    bench.work();
    while (bench.reader.asked().size() < OLD) {
      Thread.sleep(20);
    }
    bench.reader.setAway(false);
    assertThat(awaitKeys("new", OLD)).hasSize(OLD);
  }

  @Test
  void whereAnotherWorkerHasReadOfTheNewTopicThisOneGoesOn() throws Exception {
    String topic = bench.topics.recognitions();
    sendFailing("new", OLD);
    TopicPartition partition = new TopicPartition(topic, 0);
    try (var ids = new AdminTopicIds(Map.of("bootstrap.servers", bench.broker()));
        var consumer =
            new KafkaConsumer<>(
                Map.<String, Object>of(
                    "bootstrap.servers", bench.broker(), "group.id", bench.group()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
      Uuid now = ids.of(topic);
      bench.surgery().commit(bench.group(), topic, 2, "topic " + now);
      consumer.assign(List.of(partition));
      // Where the topic that is gone was read.
      consumer.seek(partition, 7);
      new TopicWatch(topic, ids).begin(consumer, now);
      assertThat(consumer.position(partition)).isEqualTo(2);
    }
  }

  @Test
  void everyLetterIsFoundByTheIdThatItsTopicGives() throws Exception {
    bench.work();
    sendFailing("old", OLD);
    awaitKeys("old", OLD);
    makeAnew();
    sendFailing("new", OLD);
    awaitKeys("new", OLD);
    var search = new DeadLetterSearch(bench.jdbc);
    var published = bench.all(bench.topics.deadLetters());
    assertThat(published).hasSize(2 * OLD);
    for (ConsumerRecord<byte[], byte[]> letter : published) {
      var stored = search.find(UUID.fromString(text(letter, "grille-dead-letter-id")));
      assertThat(stored).isPresent();
      assertThat(stored.get().value()).isEqualTo(letter.value());
    }
    assertThat(search.count(LetterFilter.ALL)).isEqualTo(2 * OLD);
  }

  @Test
  void aPlaceGivesTheSameIdAfterARestart() throws Exception {
    ProducerRecord<byte[], byte[]> record = failing("again", 0);
    String topic = bench.topics.recognitions();
    try (var ids = new AdminTopicIds(Map.of("bootstrap.servers", bench.broker()))) {
      AttemptKey place = new AttemptKey(topic + "-0-0-" + ids.of(topic), 1);
      bench
          .ledger()
          .receive(
              place, MessageDigest.getInstance("SHA-256").digest(record.value()), "query", null);
      bench.send(record);
      bench.work();
      assertThat(ids(awaitKeys("again", 1))).containsExactly(place.commandId());
    }
    assertThat(bench.jdbc.sql("select deliveries from commands").query(Integer.class).list())
        .as("begun by the worker that died, and by the next")
        .containsExactly(2);
  }

  private void makeAnew() {
    bench.surgery().delete(bench.topics.recognitions());
    bench.surgery().createWhenGone(1, bench.topics.recognitions());
  }

  /** Queries without an id, each with a body of its own. */
  private void sendFailing(String key, int count) {
    for (int i = 0; i < count; i++) {
      bench.send(failing(key, i));
    }
  }

  private ProducerRecord<byte[], byte[]> failing(String key, int number) {
    String body = Workbench.queryBody("0".repeat(40), key + number);
    return new ProducerRecord<>(bench.topics.recognitions(), bytes(key), bytes(body));
  }

  private List<ConsumerRecord<byte[], byte[]>> awaitKeys(String key, int count) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (keyed(key).size() < count) {
      assertThat(System.nanoTime()).as(key + ": " + keyed(key).size()).isLessThan(end);
      Thread.sleep(100);
    }
    return keyed(key);
  }

  private List<ConsumerRecord<byte[], byte[]>> keyed(String key) {
    return bench.all(bench.topics.results()).stream()
        .filter(answer -> Arrays.equals(bytes(key), answer.key()))
        .toList();
  }

  private static Set<String> ids(List<ConsumerRecord<byte[], byte[]>> answers) {
    Set<String> ids = new HashSet<>();
    answers.forEach(answer -> ids.add(text(answer, "command-id")));
    return ids;
  }

  private static String code(ConsumerRecord<byte[], byte[]> answer) {
    return json(answer).path("error").path("code").asString();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
