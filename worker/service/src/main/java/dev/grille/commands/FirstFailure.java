package dev.grille.commands;

import org.jspecify.annotations.Nullable;

/**
 * Of what is done side by side, the failure that counts when all of it has ended: the first, but an
 * Error before any exception, since the worker itself is in doubt then.
 */
public final class FirstFailure {
  private @Nullable Throwable failure;

  /** One more; null where there is none. */
  public void note(@Nullable Throwable cause) {
    if (failure == null || (cause instanceof Error && !(failure instanceof Error))) {
      failure = cause;
    }
  }

  public boolean isNoted() {
    return failure != null;
  }

  /** Whether it is that a command was left for later. */
  public boolean isLeftForLater() {
    return failure instanceof LeftForLaterException;
  }

  /** Throws it as it is, if there is one. */
  public void throwNoted() {
    if (failure != null) {
      throw unchecked(failure);
    }
  }

  /**
   * What a thread ended with, to be thrown by another one.
   *
   * @throws Error the same where it is one
   */
  public static RuntimeException unchecked(@Nullable Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException exception
        ? exception
        : new IllegalStateException(cause);
  }
}
