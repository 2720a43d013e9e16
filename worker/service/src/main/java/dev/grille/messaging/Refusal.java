package dev.grille.messaging;

import dev.grille.db.UnpublishedRepository.Part;
import dev.grille.records.RefusalCause;

/**
 * A record that the broker does not take, however often it is sent.
 *
 * @param settled of whose parts it is one
 * @param topic that it was meant for
 * @param cause why
 */
record Refusal(StoredOutcome settled, Part part, String topic, RefusalCause cause) {
  /** A topic of answers that takes nothing is a server that is away: everybody has to wait. */
  boolean isFinal() {
    return !(cause.isOfTopic() && part == Part.ANSWER);
  }
}
