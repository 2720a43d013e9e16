package dev.grille.messaging;

import dev.grille.sandbox.MonotonicClock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * How long the commands of a batch may go on beginning new work. One with several pictures is
 * broken off once it holds up alone what waits behind the batch: it comes again together with that,
 * which is then done beside it. For several threads.
 */
final class BatchTime {
  /**
   * So long commands with several pictures have for themselves, once those with one are done:
   * nobody who waits behind the batch waits for much longer, and no stream of commands with one
   * picture takes all of the time.
   */
  static final Duration SLICE = Duration.ofSeconds(2);

  private final BooleanSupplier over;
  private final MonotonicClock clock;
  private final AtomicInteger light = new AtomicInteger();

  /** When the last command with one picture had ended; the begin where there was none. */
  private volatile long lightEnded;

  private volatile boolean othersWait;

  /**
   * Of a batch that begins now.
   *
   * @param over whether to begin nothing more of any kind
   */
  BatchTime(BooleanSupplier over, MonotonicClock clock) {
    this.over = over;
    this.clock = clock;
    this.lightEnded = clock.nanoTime();
  }

  /** A command that is to be done. */
  void expect(IncomingCommand command) {
    if (!isHeavy(command)) {
      light.incrementAndGet();
    }
  }

  /** A command came to an end, whatever it was. */
  void ended(IncomingCommand command) {
    if (!isHeavy(command)) {
      lightEnded = clock.nanoTime();
      light.decrementAndGet();
    }
  }

  /** Something stands behind this batch and could be done beside what is left of it. */
  void letOthersIn() {
    othersWait = true;
  }

  /** Whether a command has to begin no more. */
  BooleanSupplier of(IncomingCommand command) {
    return isHeavy(command) ? () -> over.getAsBoolean() || isSliced() : over;
  }

  /** Whether commands with several pictures had their time, and may go on only if nobody waits. */
  boolean isSliceOver() {
    return light.get() == 0 && clock.since(lightEnded).compareTo(SLICE) > 0;
  }

  /** Whether commands were or would be broken off for the sake of the next batch. */
  boolean isSliced() {
    return othersWait && isSliceOver();
  }

  static boolean isHeavy(IncomingCommand command) {
    return command.command() != null && command.command().weight() > 1;
  }
}
