package dev.grille.commands;

/**
 * A command was not begun, or broken off, because the worker stops or the time for a batch is over:
 * it comes again.
 */
public final class LeftForLaterException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LeftForLaterException(String message) {
    super(message);
  }
}
