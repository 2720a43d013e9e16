package dev.grille.jpeg2000;

import java.io.IOException;

/** A picture that would take more memory or more steps than one of its size and bytes may. */
public final class Jpeg2000LimitException extends IOException {
  private static final long serialVersionUID = 1L;

  /** A limit that was met. */
  public Jpeg2000LimitException(String message) {
    super(message);
  }
}
