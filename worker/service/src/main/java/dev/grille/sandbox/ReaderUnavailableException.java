package dev.grille.sandbox;

import org.jspecify.annotations.Nullable;

/**
 * No child can be had: children cannot be started, all stay busy, or the pool is closed. A failure
 * of Grille's own surroundings that is never charged to a command.
 */
public final class ReaderUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says what is in the way. */
  public ReaderUnavailableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
