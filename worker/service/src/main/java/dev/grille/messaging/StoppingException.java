package dev.grille.messaging;

/** A command was not begun because the worker stops or the batch's time is over. */
final class StoppingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoppingException(String message) {
    super(message);
  }
}
