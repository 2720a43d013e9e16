package dev.grille.messaging;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * How long the commands of a batch may go on beginning new work. One with several pictures is
 * broken off once it holds up the next batch alone: it comes again together with the commands that
 * arrived meanwhile, which are then done beside it. For several threads.
 */
final class BatchTime {
  /**
   * So long a command that arrives meanwhile may have to wait for the next poll, in nanoseconds.
   */
  private static final long SLICE = 2_000_000_000L;

  private final BooleanSupplier over;
  private final AtomicInteger light = new AtomicInteger();
  private final long begin = System.nanoTime();

  /**
   * Of a batch that begins now.
   *
   * @param over whether to begin nothing more of any kind
   */
  BatchTime(BooleanSupplier over) {
    this.over = over;
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
      light.decrementAndGet();
    }
  }

  /** Whether a command has to begin no more. */
  BooleanSupplier of(IncomingCommand command) {
    return isHeavy(command) ? () -> over.getAsBoolean() || isSliceOver() : over;
  }

  /** Whether commands were or would be broken off for the sake of the next batch alone. */
  boolean isSliced() {
    return !over.getAsBoolean() && isSliceOver();
  }

  static boolean isHeavy(IncomingCommand command) {
    return command.command() != null && command.command().weight() > 1;
  }

  private boolean isSliceOver() {
    return light.get() == 0 && System.nanoTime() - begin > SLICE;
  }
}
