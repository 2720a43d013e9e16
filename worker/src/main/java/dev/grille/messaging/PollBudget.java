package dev.grille.messaging;

import java.time.Duration;

/**
 * How long a batch can take at worst, and so what {@code max.poll.interval.ms} has to be: a
 * consumer that polls later is thrown out of its group and its batch is done twice.
 *
 * @param batch most records of a batch
 * @param lanes commands that are done at the same time
 * @param command the longest that one command takes: fetching with all its tries, and reading with
 *     both of its tries
 * @param margin for the database, for publishing, and for pauses of the machine
 */
public record PollBudget(int batch, int lanes, Duration command, Duration margin) {
  public PollBudget {
    if (batch < 1 || lanes < 1) {
      throw new IllegalArgumentException("a batch and its lanes need at least 1");
    }
  }

  /** The worst case: as many rounds as it takes to serve the batch, each as long as can be. */
  public Duration worstCase() {
    return batchTime().plus(command).plus(margin);
  }

  /** When the last round of the worst case begins: no command is begun later. */
  public Duration batchTime() {
    int rounds = (batch + lanes - 1) / lanes;
    // A batch of one round has no later one, but its commands must be begun.
    return rounds == 1 ? margin.dividedBy(2) : command.multipliedBy(rounds - 1L);
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
              + ", but "
              + batch
              + " records on "
              + lanes
              + " readers, each up to "
              + command.toMillis()
              + " ms, can take "
              + worstCase().toMillis()
              + " ms: raise it, or lower grille.batch.max-records or the deadlines");
    }
  }
}
