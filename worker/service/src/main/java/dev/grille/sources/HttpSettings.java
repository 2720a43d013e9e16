package dev.grille.sources;

import java.time.Duration;

/**
 * How patient and how generous fetching is.
 *
 * @param connectTimeout until a connection stands, name resolution apart
 * @param resolveTimeout until a name is resolved
 * @param readTimeout between two pieces of an answer
 * @param totalTimeout for one try, redirects and all
 * @param maxRedirects followed in one try
 * @param attempts in all, where another one can help
 * @param firstPause before the second attempt, at most; doubled before each further one
 * @param longestPause between attempts, at most
 */
public record HttpSettings(
    Duration connectTimeout,
    Duration resolveTimeout,
    Duration readTimeout,
    Duration totalTimeout,
    int maxRedirects,
    int attempts,
    Duration firstPause,
    Duration longestPause) {
  public HttpSettings {
    if (attempts < 1 || maxRedirects < 0) {
      throw new IllegalArgumentException("at least one attempt, and no fewer than 0 redirects");
    }
    if (totalTimeout.isZero() || totalTimeout.isNegative()) {
      throw new IllegalArgumentException("totalTimeout must be positive");
    }
  }

  /** Three attempts of at most 20 s each. */
  public static HttpSettings defaults() {
    return new HttpSettings(
        Duration.ofSeconds(5),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(20),
        5,
        3,
        Duration.ofMillis(250),
        Duration.ofSeconds(4));
  }

  /** The longest that one picture can take, pauses among it. */
  public Duration worstCase() {
    return totalTimeout.multipliedBy(attempts).plus(longestPause.multipliedBy(attempts - 1L));
  }
}
