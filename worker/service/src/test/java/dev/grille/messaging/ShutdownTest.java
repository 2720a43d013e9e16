package dev.grille.messaging;

import static dev.grille.messaging.Topics.json;
import static dev.grille.messaging.Workbench.queryBody;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A worker that is told to end with queries in flight, and the one that goes on. */
class ShutdownTest {
  private static final String WORDS = "a picture that takes its time";

  /** All that a worker may do side by side is begun, and as much again is not. */
  private static final int QUERIES = 12;

  private static final int BEGUN = 3;

  /** The bench gives a worker ten seconds; the rest is for machines that are slow. */
  private static final Duration BOUND = Duration.ofSeconds(60);

  private final List<String> ids = new ArrayList<>();
  private Workbench bench;
  private CommandListeners worker;

  @BeforeEach
  void beginQueries() throws Exception {
    bench = new Workbench(1);
    CommandListeners first = bench.work();
    String template = bench.addTemplate();
    first.stop();
    bench.reader.hold(WORDS);
    for (int i = 0; i < QUERIES; i++) {
      String id = UUID.randomUUID().toString();
      ids.add(id);
      bench.send(bench.query(id, queryBody(template, WORDS)));
    }
    worker = bench.work();
    while (bench.reader.asked().size() < BEGUN) {
      Thread.sleep(20);
    }
  }

  @AfterEach
  void close() throws Exception {
    bench.reader.release();
    bench.close();
  }

  @Test
  void whatIsBegunIsFinishedAndTheRestIsLeftToAnother() throws Exception {
    Thread stop = stop();
    bench.reader.release();
    endsInTime(stop);
    assertThat(bench.reader.asked()).as("begun by the one that ended").hasSize(BEGUN);
    bench.work();
    eachIsAnsweredOnce();
    assertThat(bench.reader.asked()).as("begun by both").hasSize(QUERIES);
    assertThat(deliveries()).isEqualTo(Map.of(1, QUERIES - BEGUN, 2, BEGUN));
  }

  @Test
  void whatCannotBeFinishedInTimeIsHandedBackUncharged() throws Exception {
    endsInTime(stop());
    assertThat(bench.all(bench.topics.results())).hasSize(1);
    assertThat(deliveries()).isEqualTo(Map.of(0, QUERIES));
    bench.reader.release();
    bench.work();
    eachIsAnsweredOnce();
    assertThat(deliveries()).isEqualTo(Map.of(1, QUERIES));
  }

  private Thread stop() throws InterruptedException {
    Thread stop = new Thread(worker::stop);
    stop.start();
    while (worker.states().get(1).sinceProgress() != null) {
      Thread.sleep(20);
    }
    return stop;
  }

  private void endsInTime(Thread stop) throws InterruptedException {
    stop.join(BOUND.toMillis());
    assertThat(stop.isAlive()).as("still stopping").isFalse();
  }

  private void eachIsAnsweredOnce() {
    for (String id : ids) {
      bench.awaitFor(id, 1);
    }
    for (String id : ids) {
      List<ConsumerRecord<byte[], byte[]>> answers = bench.awaitFor(id, 1);
      assertThat(answers).hasSize(1);
      assertThat(json(answers.get(0)).path("status").asString()).isEqualTo("ok");
    }
    assertThat(bench.all(bench.topics.deadLetters())).isEmpty();
  }

  /** How many queries were begun so often without being handed back. */
  private Map<Integer, Integer> deliveries() {
    Map<Integer, Integer> counts = new HashMap<>();
    bench
        .jdbc
        .sql("select deliveries from commands where type = 'query'")
        .query(Integer.class)
        .list()
        .forEach(count -> counts.merge(count, 1, Integer::sum));
    return counts;
  }
}
