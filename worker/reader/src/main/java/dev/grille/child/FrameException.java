package dev.grille.child;

import java.io.IOException;

/** Bytes that are no frame: the peer is broken or hostile and its connection is of no more use. */
public final class FrameException extends IOException {
  private static final long serialVersionUID = 1L;

  /** What is wrong, for the log. */
  public FrameException(String message) {
    super(message);
  }
}
