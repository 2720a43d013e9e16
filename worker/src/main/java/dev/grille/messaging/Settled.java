package dev.grille.messaging;

import dev.grille.db.DeadLetterRepository.DeadLetterRow;
import org.jspecify.annotations.Nullable;

/**
 * A command whose outcome is stored and that only has to be published.
 *
 * @param answer the exact bytes of the answer
 * @param deadLetter null where the command succeeded
 */
record Settled(IncomingCommand command, byte[] answer, @Nullable DeadLetterRow deadLetter) {}
