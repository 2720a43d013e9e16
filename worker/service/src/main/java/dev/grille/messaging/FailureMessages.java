package dev.grille.messaging;

import dev.grille.contracts.CommandException;

/** What a failure says to people, fit for JSON, headers and PostgreSQL's text. */
final class FailureMessages {
  private static final int MAX_LENGTH = 1000;

  private FailureMessages() {}

  static String of(CommandException failure) {
    String message = failure.getMessage();
    if (message == null || message.isBlank()) {
      return failure.code().remedy();
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
