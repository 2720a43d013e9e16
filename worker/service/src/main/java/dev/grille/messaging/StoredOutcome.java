package dev.grille.messaging;

import dev.grille.contracts.FieldResult;
import dev.grille.db.DeadLetterRepository.DeadLetterRow;
import dev.grille.db.UnpublishedRepository.Part;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A command whose outcome is stored and that only has to be published.
 *
 * @param answer the exact bytes of the answer
 * @param outcome {@link #OK} or the code of the failure
 * @param deadLetter null where nothing failed
 * @param read the values that were read for it and are stored now; empty where none were, or where
 *     the answer had been stored before
 * @param withheld the parts that Kafka refuses for good
 */
record StoredOutcome(
    IncomingCommand command,
    byte[] answer,
    String outcome,
    @Nullable DeadLetterRow deadLetter,
    List<FieldResult> read,
    Set<Part> withheld) {
  /** Of a command of which nothing failed. */
  static final String OK = "ok";

  StoredOutcome {
    read = List.copyOf(read);
    withheld = Set.copyOf(withheld);
  }
}
