package dev.grille.sandbox;

import java.io.IOException;

/** Bytes that are no frame: the peer is broken or hostile and its connection is of no more use. */
final class FrameException extends IOException {
  private static final long serialVersionUID = 1L;

  FrameException(String message) {
    super(message);
  }
}
