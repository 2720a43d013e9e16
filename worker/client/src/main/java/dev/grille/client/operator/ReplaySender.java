package dev.grille.client.operator;

import dev.grille.db.DeadLetterRepository.DeadLetterRow;
import dev.grille.db.OperatorConnection;
import dev.grille.db.ReplayLog;
import dev.grille.db.ReplayLog.Planned;
import dev.grille.records.DeadLetterRecords;
import dev.grille.records.RefusalCause;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Puts the letters of a replay back on their topics, at a bounded rate.
 *
 * <p>A letter is marked as sent after the broker has acknowledged it. What is lost between the two
 * is sent once more by whoever resumes the replay, and answered from the ledger.
 */
final class ReplaySender implements AutoCloseable {
  /** Beyond any topic's limit: what is too large for its topic is for the broker to say. */
  static final int MAX_REQUEST = 64 << 20;

  private static final int PAGE = 100;

  private final OperatorConnection database;
  private final ReplayLog log;
  private final int rate;
  private final KafkaProducer<byte[], byte[]> producer;

  /** A letter on its way to the broker. */
  private record Sending(
      UUID letter, ProducerRecord<byte[], byte[]> record, Future<RecordMetadata> end) {}

  /**
   * Connects to Kafka.
   *
   * @param kafka settings of Kafka's clients
   * @param rate most letters per second
   */
  ReplaySender(OperatorConnection database, Map<String, ?> kafka, int rate) {
    this.database = database;
    this.log = database.replays();
    this.rate = rate;
    Map<String, Object> config = new HashMap<>(kafka);
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_REQUEST);
    config.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 2L * MAX_REQUEST);
    producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /**
   * Sends what is not sent yet, the oldest failures first. A letter that its topic does not take is
   * noted and passed over.
   *
   * @param onSent told after each page how many were sent by this call
   * @throws ReplayStoppedException when the broker did not take a letter now; the others are marked
   */
  void send(UUID replay, IntConsumer onSent) throws InterruptedException {
    int sent = 0;
    long next = System.nanoTime();
    // About a second's worth: what a crash may repeat, and how often progress is seen.
    int size = Math.min(PAGE, rate);
    while (true) {
      List<Planned> page = database.ask(() -> log.unsent(replay, size));
      if (page.isEmpty()) {
        return;
      }
      List<Sending> sendings = new ArrayList<>();
      for (Planned planned : page) {
        next = Math.max(next, System.nanoTime() - TimeUnit.SECONDS.toNanos(1));
        TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
        next += TimeUnit.SECONDS.toNanos(1) / rate;
        DeadLetterRow letter =
            database.ask(() -> database.letters().find(planned.letter()).orElseThrow());
        ProducerRecord<byte[], byte[]> record = DeadLetterRecords.replay(letter, planned.attempt());
        sendings.add(new Sending(planned.letter(), record, producer.send(record)));
      }
      settle(replay, sendings);
      sent += page.size();
      onSent.accept(sent);
    }
  }

  private void settle(UUID replay, List<Sending> sendings) throws InterruptedException {
    producer.flush();
    List<UUID> acknowledged = new ArrayList<>();
    Throwable passing = null;
    for (Sending sending : sendings) {
      Throwable failure = failure(sending.end());
      if (failure != null && RefusalCause.of(failure).filter(RefusalCause::isVague).isPresent()) {
        failure = failure(producer.send(sending.record()));
      }
      Optional<RefusalCause> cause = RefusalCause.of(failure);
      if (failure == null) {
        acknowledged.add(sending.letter());
      } else if (cause.isPresent()) {
        database.run(() -> log.markRefused(replay, sending.letter(), cause.get().name()));
      } else {
        passing = failure;
      }
    }
    database.run(() -> log.markSent(replay, acknowledged));
    if (passing != null) {
      throw new ReplayStoppedException(
          replay, "a letter could not be sent: " + passing.getMessage(), passing);
    }
  }

  private static @Nullable Throwable failure(Future<RecordMetadata> end)
      throws InterruptedException {
    try {
      end.get();
      return null;
    } catch (ExecutionException e) {
      return e.getCause();
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
