package dev.grille.messaging;

import java.time.Duration;

/**
 * When a command is suspected of killing its worker, and how long a batch may take.
 *
 * @param aloneAfter a command that was begun so often without an answer is done alone
 * @param quarantineAfter a command that was begun so often without an answer is given up
 * @param batchTime no command or picture of a batch is begun later than this after the first
 */
public record DeliveryLimits(int aloneAfter, int quarantineAfter, Duration batchTime) {
  public DeliveryLimits {
    if (aloneAfter < 1 || quarantineAfter <= aloneAfter) {
      throw new IllegalArgumentException(
          "a command must be done alone at least once before it is given up: alone after "
              + aloneAfter
              + ", quarantined after "
              + quarantineAfter);
    }
    if (batchTime.isNegative() || batchTime.isZero()) {
      throw new IllegalArgumentException("a batch needs time, not " + batchTime);
    }
  }
}
