package dev.grille.records;

import dev.grille.contracts.RecordHeaders;
import dev.grille.db.DeadLetterRepository.DeadLetterRow;
import dev.grille.db.DeadLetterRepository.HeaderRow;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.header.Headers;

/** Makes records of dead letters. */
public final class DeadLetterRecords {
  /** What a replay says itself; all else is the producer's. */
  private static final Set<String> OF_A_REPLAY =
      Set.of(RecordHeaders.COMMAND_ID, RecordHeaders.REPLAY_OF, RecordHeaders.ATTEMPT);

  private DeadLetterRecords() {}

  /**
   * The record for the topic of dead letters. Headers of an earlier failure are replaced, so that
   * they do not pile up with each replay. Kafka's producer writes names as UTF-8 only: one that is
   * none is whole in the database alone.
   */
  public static ProducerRecord<byte[], byte[]> letter(String topic, DeadLetterRow letter) {
    var record = without(RecordHeaders.DEAD_LETTER, topic, letter);
    Headers headers = record.headers();
    add(headers, RecordHeaders.DEAD_LETTER_ID, letter.id().toString());
    add(headers, RecordHeaders.ERROR_CODE, letter.code());
    add(headers, RecordHeaders.ERROR_CATEGORY, letter.category());
    add(headers, RecordHeaders.ERROR_MESSAGE, letter.message());
    add(headers, RecordHeaders.ORIGIN_TOPIC, letter.topic());
    UUID topicId = letter.topicId();
    if (topicId != null) {
      var kafkas = new Uuid(topicId.getMostSignificantBits(), topicId.getLeastSignificantBits());
      add(headers, RecordHeaders.ORIGIN_TOPIC_ID, kafkas.toString());
    }
    add(headers, RecordHeaders.ORIGIN_PARTITION, Integer.toString(letter.partition()));
    add(headers, RecordHeaders.ORIGIN_OFFSET, Long.toString(letter.offset()));
    add(headers, RecordHeaders.FAILED_AT, letter.failedAt().toString());
    add(headers, RecordHeaders.ATTEMPT, Integer.toString(letter.command().attempt()));
    return record;
  }

  /** The record that failed, on its own topic, as a further attempt. */
  public static ProducerRecord<byte[], byte[]> replay(DeadLetterRow letter, int attempt) {
    var record = without(OF_A_REPLAY, letter.topic(), letter);
    Headers headers = record.headers();
    add(headers, RecordHeaders.COMMAND_ID, letter.command().commandId());
    add(headers, RecordHeaders.REPLAY_OF, letter.id().toString());
    add(headers, RecordHeaders.ATTEMPT, Integer.toString(attempt));
    return record;
  }

  private static ProducerRecord<byte[], byte[]> without(
      Collection<String> replaced, String topic, DeadLetterRow letter) {
    var record = new ProducerRecord<>(topic, letter.key(), letter.value());
    for (HeaderRow header : letter.headers()) {
      if (!replaced.contains(header.name())) {
        record.headers().add(header.name(), header.value());
      }
    }
    return record;
  }

  private static void add(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
