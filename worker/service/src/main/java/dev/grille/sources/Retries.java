package dev.grille.sources;

import dev.grille.contracts.CommandException;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Tries again where that can help, after pauses that double and are drawn between nothing and their
 * full length ("full jitter"), so that many workers do not return at the same moment.
 */
final class Retries {
  private final HttpSettings settings;
  private final RandomGenerator random;

  Retries(HttpSettings settings, RandomGenerator random) {
    this.settings = settings;
    this.random = random;
  }

  /** One try. */
  interface Attempt {
    byte[] fetch() throws FetchException;
  }

  /**
   * The first success.
   *
   * @throws CommandException with the last failure
   * @throws FetchInterruptedException when the thread was interrupted
   */
  byte[] run(Attempt attempt) {
    for (int number = 1; ; number++) {
      try {
        return attempt.fetch();
      } catch (FetchException e) {
        if (Thread.currentThread().isInterrupted()) {
          throw new FetchInterruptedException();
        }
        if (!e.again() || number >= settings.attempts()) {
          throw e.asFailure();
        }
        pause(number);
      }
    }
  }

  private void pause(int number) {
    try {
      Thread.sleep(pauseAfter(number).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FetchInterruptedException();
    }
  }

  Duration pauseAfter(int number) {
    long full = settings.firstPause().toMillis() << Math.min(number - 1, 20);
    long bounded = Math.min(full, settings.longestPause().toMillis());
    return Duration.ofMillis(random.nextLong(bounded + 1));
  }
}
