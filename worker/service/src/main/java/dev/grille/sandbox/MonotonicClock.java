package dev.grille.sandbox;

import java.time.Duration;

/** Time that never jumps, for deadlines; a wall clock that is set back must not kill a child. */
@FunctionalInterface
public interface MonotonicClock {
  /** The machine's own. */
  MonotonicClock SYSTEM = System::nanoTime;

  /** Nanoseconds since some fixed moment. */
  long nanoTime();

  /** Time since an earlier {@link #nanoTime}. */
  default Duration since(long earlier) {
    return Duration.ofNanos(nanoTime() - earlier);
  }
}
