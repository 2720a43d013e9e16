package dev.grille.app.observe;

import dev.grille.sandbox.MonotonicClock;
import io.micrometer.core.instrument.Counter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Notices that the wall clock was set. Grille itself does not measure by it; Kafka's clients do,
 * and where it was set back they send no heartbeat and no request until it has caught up.
 */
final class ClockWatch implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ClockWatch.class);
  private static final Duration PAUSE = Duration.ofSeconds(5);

  /** A clock that is kept right moves by less; a client that waits so long is not lost. */
  private static final Duration STEP = Duration.ofSeconds(10);

  private final InstantSource wall;
  private final MonotonicClock monotonic;
  private final Counter steps;
  private final Runnable onSetBack;
  private final ScheduledExecutorService thread;
  private long lastWall;
  private long lastMonotonic;

  /**
   * A watch that begins at once.
   *
   * @param steps counts them, forward and back
   * @param onSetBack called when the wall clock went back; must not throw
   */
  ClockWatch(InstantSource wall, MonotonicClock monotonic, Counter steps, Runnable onSetBack) {
    this.wall = wall;
    this.monotonic = monotonic;
    this.steps = steps;
    this.onSetBack = onSetBack;
    this.lastWall = wall.millis();
    this.lastMonotonic = monotonic.nanoTime();
    this.thread =
        Executors.newSingleThreadScheduledExecutor(
            new CustomizableThreadFactory("grille-watch-clock-"));
    var unused =
        thread.scheduleWithFixedDelay(
            this::look, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Compares the two clocks with the last time. */
  synchronized void look() {
    long wallNow = wall.millis();
    long monotonicNow = monotonic.nanoTime();
    Duration step =
        Duration.ofMillis(wallNow - lastWall).minus(Duration.ofNanos(monotonicNow - lastMonotonic));
    lastWall = wallNow;
    lastMonotonic = monotonicNow;
    if (step.abs().compareTo(STEP) < 0) {
      return;
    }
    steps.increment();
    log.warn("the clock was set by {}", step);
    if (step.isNegative()) {
      onSetBack.run();
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
