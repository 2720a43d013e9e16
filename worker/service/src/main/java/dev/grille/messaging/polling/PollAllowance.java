package dev.grille.messaging.polling;

import org.apache.kafka.common.errors.SerializationException;

/**
 * What one poll may still unfold. The deserializers of a consumer ask it; where it is spent they
 * throw, upon which Kafka's client gives out what it has and begins the next poll with the record
 * that was not taken. Used by the consumer's own thread.
 */
final class PollAllowance {
  private final RecordLimits limits;
  private long taken;
  private int keySize;

  PollAllowance(RecordLimits limits) {
    this.limits = limits;
  }

  /** A new poll begins. */
  void renew() {
    taken = 0;
    keySize = 0;
  }

  RecordLimits limits() {
    return limits;
  }

  void noteKey(int size) {
    keySize = size;
  }

  /** The size of the last key, which belongs to the value that follows it. */
  int takeKey() {
    int size = keySize;
    keySize = 0;
    return size;
  }

  /** Whether so much more fits into this poll. */
  boolean fits(long size) {
    return taken == 0 || taken + size <= limits.perPoll();
  }

  /** Takes it, whether it fits or not. */
  void take(long size) {
    // Nothing is free: an empty record is one that was taken.
    taken += Math.max(1, size);
  }

  /** This poll is full. Not an error, and so without a stack. */
  static final class SpentException extends SerializationException {
    private static final long serialVersionUID = 1L;

    SpentException() {
      super("the poll is full");
    }

    @Override
    public Throwable fillInStackTrace() {
      return this;
    }
  }
}
