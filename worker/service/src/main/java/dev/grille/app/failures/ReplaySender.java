package dev.grille.app.failures;

import dev.grille.contracts.RecordHeaders;
import dev.grille.db.DeadLetterRepository.DeadLetterRow;
import dev.grille.db.DeadLetterRepository.HeaderRow;
import dev.grille.db.ReplayLog.Planned;
import dev.grille.records.RefusalCause;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Puts the letters of a replay back on their topics, at a bounded rate.
 *
 * <p>A letter is marked as sent after the broker has acknowledged it. What is lost between the two
 * is sent once more by whoever resumes the replay, and answered from the ledger.
 */
final class ReplaySender implements AutoCloseable {
  private static final int PAGE = 100;

  /** Beyond any topic's limit: what is too large for its topic is for the broker to say. */
  private static final int LARGEST = 64 << 20;

  /** What a replay says itself; all else is the producer's. */
  private static final Set<String> REPLACED =
      Set.of(RecordHeaders.COMMAND_ID, RecordHeaders.REPLAY_OF, RecordHeaders.ATTEMPT);

  private final FailuresDatabase database;
  private final int rate;
  private final KafkaProducer<byte[], byte[]> producer;

  /**
   * Connects to Kafka.
   *
   * @param settings of Kafka's clients
   * @param rate most letters per second
   */
  ReplaySender(FailuresDatabase database, Map<String, Object> settings, int rate) {
    this.database = database;
    this.rate = rate;
    Map<String, Object> config = new HashMap<>(settings);
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST);
    config.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 2L * LARGEST);
    producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /**
   * Sends what is not sent yet, the oldest failures first.
   *
   * @param onSent told after each page how many were sent by this call
   *     <p>A letter that its topic does not take is noted and passed over.
   * @throws IllegalStateException when the broker did not take a letter now; the others are marked
   */
  void send(UUID replay, IntConsumer onSent) throws InterruptedException {
    int sent = 0;
    long next = System.nanoTime();
    // About a second's worth: what a crash may repeat, and how often progress is seen.
    int size = Math.min(PAGE, rate);
    while (true) {
      List<Planned> page = database.replays().unsent(replay, size);
      if (page.isEmpty()) {
        return;
      }
      List<Future<RecordMetadata>> pending = new ArrayList<>();
      for (Planned planned : page) {
        next = Math.max(next, System.nanoTime() - TimeUnit.SECONDS.toNanos(1));
        TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
        next += TimeUnit.SECONDS.toNanos(1) / rate;
        DeadLetterRow letter = database.letters().find(planned.letter()).orElseThrow();
        pending.add(producer.send(record(letter, planned.attempt())));
      }
      settle(replay, page, pending);
      sent += page.size();
      onSent.accept(sent);
    }
  }

  /** The record that failed, as the next attempt. */
  static ProducerRecord<byte[], byte[]> record(DeadLetterRow letter, int attempt) {
    var record = new ProducerRecord<>(letter.topic(), letter.key(), letter.value());
    Headers headers = record.headers();
    for (HeaderRow header : letter.headers()) {
      if (!REPLACED.contains(header.name())) {
        headers.add(header.name(), header.value());
      }
    }
    add(headers, RecordHeaders.COMMAND_ID, letter.command().commandId());
    add(headers, RecordHeaders.REPLAY_OF, letter.id().toString());
    add(headers, RecordHeaders.ATTEMPT, Integer.toString(attempt));
    return record;
  }

  private void settle(UUID replay, List<Planned> page, List<Future<RecordMetadata>> pending)
      throws InterruptedException {
    producer.flush();
    List<UUID> acknowledged = new ArrayList<>();
    Throwable refused = null;
    for (int i = 0; i < page.size(); i++) {
      try {
        pending.get(i).get();
        acknowledged.add(page.get(i).letter());
      } catch (ExecutionException e) {
        Optional<RefusalCause> cause = RefusalCause.of(e);
        if (cause.isPresent()) {
          database.replays().markRefused(replay, page.get(i).letter(), cause.get().name());
        } else {
          refused = e.getCause();
        }
      }
    }
    database.replays().markSent(replay, acknowledged);
    if (refused != null) {
      throw new IllegalStateException(
          "a letter could not be sent: "
              + refused.getMessage()
              + "; go on with: failures replay --resume "
              + replay,
          refused);
    }
  }

  private static void add(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    try {
      producer.close();
    } catch (KafkaException e) {
      throw new IllegalStateException("Kafka failed: " + e.getMessage(), e);
    }
  }
}
