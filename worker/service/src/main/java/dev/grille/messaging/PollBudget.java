package dev.grille.messaging;

import java.time.Duration;

/**
 * How long a batch can take at worst, and so what {@code max.poll.interval.ms} has to be: a
 * consumer that polls later is thrown out of its group and its batch is done twice.
 *
 * @param picture the longest that one picture takes: fetching with all its tries, and reading with
 *     all of its tries
 * @param time no command or picture of a batch is begun later than this after the first; the rest
 *     of the batch comes again
 * @param margin for the database, for publishing, and for pauses of the machine
 */
public record PollBudget(Duration picture, Duration time, Duration margin) {
  public PollBudget {
    for (Duration duration : new Duration[] {picture, time, margin}) {
      if (duration.isNegative() || duration.isZero()) {
        throw new IllegalArgumentException("a batch needs time, not " + duration);
      }
    }
  }

  /** The worst case: the last picture is begun at the last moment and takes as long as can be. */
  public Duration worstCase() {
    return time.plus(picture).plus(margin);
  }

  /**
   * Checks a setting of the consumer.
   *
   * @throws IllegalArgumentException when the worst case takes longer
   */
  public void check(Duration maxPollInterval) {
    if (maxPollInterval.compareTo(worstCase()) < 0) {
      throw new IllegalArgumentException(
          "max.poll.interval.ms is "
              + maxPollInterval.toMillis()
              + ", but a batch whose pictures are begun within "
              + time.toMillis()
              + " ms, each up to "
              + picture.toMillis()
              + " ms, can take "
              + worstCase().toMillis()
              + " ms: raise it, or lower grille.batch.time or the deadlines");
    }
  }
}
