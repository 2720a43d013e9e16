package dev.grille.messaging;

import java.time.Duration;

/**
 * How long a batch can take at worst, and so what {@code max.poll.interval.ms} has to be: a
 * consumer that polls later is thrown out of its group and its batch is done twice.
 *
 * @param batch most records of a batch
 * @param lanes commands that are done at the same time
 * @param command the longest that one command takes: fetching with all its tries, and reading with
 *     all of its tries
 * @param time no command of a batch is begun later than this after the first; the rest of the batch
 *     comes again
 * @param margin for the database, for publishing, and for pauses of the machine
 */
public record PollBudget(int batch, int lanes, Duration command, Duration time, Duration margin) {
  public PollBudget {
    if (batch < 1 || lanes < 1) {
      throw new IllegalArgumentException("a batch and its lanes need at least 1");
    }
    for (Duration duration : new Duration[] {command, time, margin}) {
      if (duration.isNegative() || duration.isZero()) {
        throw new IllegalArgumentException("a batch needs time, not " + duration);
      }
    }
  }

  /**
   * The worst case: as many rounds as the batch takes, each as long as can be, or until no more
   * commands are begun.
   */
  public Duration worstCase() {
    int rounds = (batch + lanes - 1) / lanes;
    Duration all = command.multipliedBy(rounds);
    Duration cut = time.plus(command);
    return (all.compareTo(cut) < 0 ? all : cut).plus(margin);
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
              + ", but a batch of "
              + batch
              + " records on "
              + lanes
              + " readers, each up to "
              + command.toMillis()
              + " ms, can take "
              + worstCase().toMillis()
              + " ms: raise it, or lower grille.batch.time, grille.batch.max-records or the"
              + " deadlines");
    }
  }
}
