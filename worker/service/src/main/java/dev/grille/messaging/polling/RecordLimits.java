package dev.grille.messaging.polling;

/**
 * How much is taken from the broker, counted after it is unfolded.
 *
 * @param largest bytes of key, value and headers of a record; a larger one is folded and refused
 * @param perPoll bytes of all records of a poll; the first record is taken whatever its size
 */
public record RecordLimits(long largest, long perPoll) {
  public RecordLimits {
    if (largest < 1 || perPoll < 1) {
      throw new IllegalArgumentException("records need room");
    }
  }
}
