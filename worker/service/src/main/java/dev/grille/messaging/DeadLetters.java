package dev.grille.messaging;

import dev.grille.contracts.Failure;
import dev.grille.db.DeadLetterRepository.DeadLetterRow;
import dev.grille.db.DeadLetterRepository.FoldedValue;
import dev.grille.db.DeadLetterRepository.HeaderRow;
import dev.grille.messaging.polling.RawHeader;
import dev.grille.messaging.polling.RecordValue;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.apache.kafka.common.header.Header;

/** Makes dead letters of failed commands. */
final class DeadLetters {
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
}
