package dev.grille.sandbox;

import java.time.Duration;

/** Hears what happens to the children; called from any thread, must not block or throw. */
public interface PoolListener {
  /** Hears nothing. */
  PoolListener NO_OP = new PoolListener() {};

  /** A child stands and can read. */
  default void childStarted(long pid, Duration took) {}

  /** A child could not be started; it will be tried again. */
  default void childStartFailed(Throwable cause) {}

  /** A child ended otherwise than by recycling or closing. */
  default void childDied(long pid, EndReason reason) {}

  /** A child was ended because its turn was over. */
  default void childRecycled(long pid, int pictures) {}

  /** A call got a child. */
  default void waited(Duration forChild) {}
}
