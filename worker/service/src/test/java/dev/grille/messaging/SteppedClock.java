package dev.grille.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A wall clock that somebody sets. */
final class SteppedClock extends Clock {
  private volatile Duration step = Duration.ZERO;

  /** Sets it forward, or back. */
  synchronized void step(Duration by) {
    step = step.plus(by);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("it shows UTC");
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(step);
  }
}
