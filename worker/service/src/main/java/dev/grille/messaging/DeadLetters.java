package dev.grille.messaging;

import dev.grille.contracts.Failure;
import dev.grille.contracts.RecordHeaders;
import dev.grille.db.DeadLetterRepository.DeadLetterRow;
import dev.grille.db.DeadLetterRepository.FoldedValue;
import dev.grille.db.DeadLetterRepository.HeaderRow;
import dev.grille.messaging.polling.RawHeader;
import dev.grille.messaging.polling.RecordValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** Makes dead letters of failed commands, and records of dead letters. */
public final class DeadLetters {
  private final InstantSource clock;
  private final RandomGenerator random;

  DeadLetters(InstantSource clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  /** The record that failed, byte for byte, and why. */
  DeadLetterRow of(IncomingCommand command, Failure failure) {
    var record = command.record();
    List<HeaderRow> headers = new ArrayList<>();
    for (Header header : record.headers()) {
      headers.add(new HeaderRow(RawHeader.nameOf(header), header.value()));
    }
    // PostgreSQL keeps microseconds; what is published again must not differ.
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return new DeadLetterRow(
        new UUID(random.nextLong(), random.nextLong()),
        command.key(),
        record.topic(),
        command.topicUuid(),
        record.partition(),
        record.offset(),
        record.key(),
        record.value() instanceof RecordValue.Whole whole ? whole.bytes() : null,
        record.value() instanceof RecordValue.Folded folded
            ? new FoldedValue(folded.gzip(), folded.size())
            : null,
        headers,
        failure.code().name(),
        failure.category().name().toLowerCase(Locale.ROOT),
        failure.message(),
        command.outline().templateId(),
        now);
  }

  /** Whether a record can be made of it: one that was too large would be refused by any topic. */
  static boolean isPublishable(DeadLetterRow letter) {
    return letter.folded() == null;
  }

  /**
   * The record for the topic of dead letters. Headers of an earlier failure are replaced, so that
   * they do not pile up with each replay. Kafka's producer writes names as UTF-8 only: one that is
   * none is whole in the database alone.
   */
  public static ProducerRecord<byte[], byte[]> record(String topic, DeadLetterRow letter) {
    var record = new ProducerRecord<>(topic, letter.key(), letter.value());
    Headers headers = record.headers();
    for (HeaderRow header : letter.headers()) {
      if (!RecordHeaders.DEAD_LETTER.contains(header.name())) {
        headers.add(header.name(), header.value());
      }
    }
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

  private static void add(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
