package dev.grille.sandbox;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what a lock guards. Whoever changes that has to notify the lock. */
final class GuardedWait {
  private final Object lock;
  private final MonotonicClock clock;

  GuardedWait(Object lock, MonotonicClock clock) {
    this.lock = lock;
    this.clock = clock;
  }

  /**
   * Whether it came; gives the lock away while it waits.
   *
   * @throws IllegalMonitorStateException when the caller does not hold the lock
   */
  boolean await(BooleanSupplier condition, Duration atMost) throws InterruptedException {
    long deadline = clock.nanoTime() + atMost.toNanos();
    while (!condition.getAsBoolean()) {
      long left = (deadline - clock.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return false;
      }
      lock.wait(left);
    }
    return true;
  }
}
