package dev.grille.client.operator;

import dev.grille.db.DeadLetterRepository.DeadLetterRow;
import dev.grille.db.LetterFilter;
import dev.grille.db.OperatorConnection;
import dev.grille.records.DeadLetterRecords;
import dev.grille.records.RefusalCause;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Puts dead letters on their topic that it refused when they were made. */
final class LetterPublisher implements AutoCloseable {
  private static final int PAGE = 100;

  private final OperatorConnection database;
  private final String topic;
  private final KafkaProducer<byte[], byte[]> producer;

  LetterPublisher(OperatorConnection database, Map<String, ?> kafka, String topic) {
    this.database = database;
    this.topic = topic;
    Map<String, Object> config = new HashMap<>(kafka);
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, ReplaySender.MAX_REQUEST);
    config.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 2L * ReplaySender.MAX_REQUEST);
    producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
  }

  void publish(LetterFilter filter, PublishProgress progress) throws InterruptedException {
    int refused = 0;
    // What is refused stays at the front, so each page is that much longer.
    while (true) {
      int size = PAGE + refused;
      List<UUID> page = database.ask(() -> database.unpublished().letters(filter, size));
      List<UUID> fresh = page.subList(Math.min(refused, page.size()), page.size());
      if (fresh.isEmpty()) {
        return;
      }
      for (UUID id : fresh) {
        DeadLetterRow letter = database.ask(() -> database.letters().find(id).orElseThrow());
        Optional<RefusalCause> cause = send(letter);
        if (cause.isPresent()) {
          refused++;
          progress.refused(id, cause.get());
        } else {
          database.run(() -> database.unpublished().markPublished(letter.command()));
          progress.published(id);
        }
      }
    }
  }

  private Optional<RefusalCause> send(DeadLetterRow letter) throws InterruptedException {
    try {
      producer.send(DeadLetterRecords.letter(topic, letter)).get();
      return Optional.empty();
    } catch (ExecutionException e) {
      Optional<RefusalCause> cause = RefusalCause.of(e);
      if (cause.isEmpty()) {
        throw new IllegalStateException("Kafka failed: " + e.getCause().getMessage(), e);
      }
      return cause;
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
