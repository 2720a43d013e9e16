package dev.grille.messaging;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import org.jspecify.annotations.Nullable;

/** What a failure says to people, fit for JSON, headers and PostgreSQL's text. */
final class FailureMessages {
  private static final int MAX_LENGTH = 1000;

  private FailureMessages() {}

  static String of(CommandException failure) {
    return of(failure.code(), failure.getMessage());
  }

  static String of(ErrorCode code, @Nullable String message) {
    if (message == null || message.isBlank()) {
      return code.remedy();
    }
    StringBuilder plain = new StringBuilder();
    message
        .codePoints()
        .limit(MAX_LENGTH)
        .map(c -> Character.isISOControl(c) ? ' ' : c)
        .map(c -> Character.getType(c) == Character.SURROGATE ? 0xFFFD : c)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }
}
