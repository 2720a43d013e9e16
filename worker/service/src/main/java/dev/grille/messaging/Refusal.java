package dev.grille.messaging;

import dev.grille.db.UnpublishedRepository.Part;
import dev.grille.records.RefusalCause;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A record that the broker does not take, however often it is sent.
 *
 * @param settled of whose parts it is one
 * @param record as it was sent
 * @param cause why
 */
record Refusal(
    StoredOutcome settled, Part part, ProducerRecord<byte[], byte[]> record, RefusalCause cause) {
  String topic() {
    return record.topic();
  }

  Refusal becauseOf(RefusalCause other) {
    return new Refusal(settled, part, record, other);
  }

  /** A topic of answers that takes nothing is a server that is away: everybody has to wait. */
  boolean isFinal() {
    return !(cause.isOfTopic() && part == Part.ANSWER);
  }
}
