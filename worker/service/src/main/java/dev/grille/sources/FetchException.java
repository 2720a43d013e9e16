package dev.grille.sources;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;

/**
 * One try to fetch failed. Stays inside the package: the last one becomes the command's failure.
 */
final class FetchException extends Exception {
  private static final long serialVersionUID = 1L;

  private final ErrorCode code;
  private final boolean again;

  private FetchException(ErrorCode code, String message, boolean again) {
    super(message);
    this.code = code;
    this.again = again;
  }

  /** Another try may go better. */
  static FetchException passing(ErrorCode code, String message) {
    return new FetchException(code, message, true);
  }

  /** Another try would fail the same way. */
  static FetchException lasting(ErrorCode code, String message) {
    return new FetchException(code, message, false);
  }

  boolean again() {
    return again;
  }

  CommandException asFailure() {
    String where = code == ErrorCode.IMAGE_TOO_LARGE ? null : "$.url";
    return new CommandException(code, String.valueOf(getMessage()), where);
  }
}
