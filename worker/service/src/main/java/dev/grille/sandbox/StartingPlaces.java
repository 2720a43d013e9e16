package dev.grille.sandbox;

import org.jspecify.annotations.Nullable;

/**
 * Places in which no child stands yet: how many are being filled, and in how many of them no start
 * has succeeded. Whoever calls it holds the lock of the children.
 */
final class StartingPlaces {
  private int filling;
  private int replacing;
  private int failing;
  private @Nullable Throwable lastFailure;

  /** A child is to be started in the background. */
  void beginFilling() {
    filling++;
  }

  /**
   * It stands, or is not wanted any more.
   *
   * @param failed whether a start had failed before
   */
  void endFilling(boolean failed) {
    filling--;
    failing -= failed ? 1 : 0;
  }

  /** A caller starts a child for itself. */
  void beginReplacing() {
    replacing++;
  }

  void endReplacing() {
    replacing--;
  }

  /**
   * A start failed.
   *
   * @param before whether one had failed before in the same place
   */
  void fail(Throwable cause, boolean before) {
    lastFailure = cause;
    failing += before ? 0 : 1;
  }

  /** Whether there are places, and no start has succeeded in any of them. */
  boolean allFail() {
    return failing > 0 && failing == filling;
  }

  boolean none() {
    return filling + replacing == 0;
  }

  /** Why the last start failed; null where none did. */
  @Nullable Throwable lastFailure() {
    return lastFailure;
  }
}
