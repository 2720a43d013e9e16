package dev.grille.client.operator;

import java.util.UUID;

/** A replay could not send all of its letters; what it has sent is noted, and it can go on. */
public final class ReplayStoppedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final UUID replay;

  ReplayStoppedException(UUID replay, String message, Throwable cause) {
    super(message, cause);
    this.replay = replay;
  }

  /** By which it goes on: {@link Replays#find}. */
  public UUID replay() {
    return replay;
  }
}
