package dev.grille.db;

import java.net.UnknownHostException;
import org.springframework.core.NestedRuntimeException;

/** The database did not do what it was asked; the message says in a sentence why. */
public final class DatabaseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DatabaseException(DatabaseAddress address, NestedRuntimeException cause) {
    super("the database at " + address.shown() + " failed: " + reason(cause), cause);
  }

  private static String reason(NestedRuntimeException failure) {
    Throwable cause = failure.getMostSpecificCause();
    return cause instanceof UnknownHostException
        ? "unknown host"
        : String.valueOf(cause.getMessage());
  }
}
