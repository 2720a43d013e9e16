package dev.grille.client.operator;

import java.time.Duration;

/**
 * How fast a replay goes, and how long it is waited for.
 *
 * @param rate most letters per second
 * @param patience longest wait for the next answer
 */
public record ReplayPace(int rate, Duration patience) {
  /** Beyond what any broker takes. */
  public static final int MAX_RATE = 1_000_000;

  public ReplayPace {
    if (rate < 1 || rate > MAX_RATE) {
      throw new IllegalArgumentException("a rate is 1 to " + MAX_RATE);
    }
  }
}
