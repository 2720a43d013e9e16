package dev.grille.messaging;

import dev.grille.commands.LeftForLaterException;
import dev.grille.sandbox.ReaderUnavailableException;
import dev.grille.sources.FetchInterruptedException;
import org.apache.kafka.common.KafkaException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionException;

/** Tells whose failure it is: a command's, or that of what Grille stands on. */
final class SystemFailures {
  private SystemFailures() {}

  /**
   * Whether a failure is none of the command's: the database, the broker or the readers are away.
   * Such a command is tried again until they are back. A database that is there and says no to what
   * a command brings has nothing wrong with it.
   */
  static boolean include(RuntimeException failure) {
    return (failure instanceof DataAccessException
            && !(failure instanceof DataIntegrityViolationException))
        || failure instanceof TransactionException
        || failure instanceof ReaderUnavailableException
        || failure instanceof FetchInterruptedException
        || failure instanceof KafkaException
        || failure instanceof LeftForLaterException;
  }
}
