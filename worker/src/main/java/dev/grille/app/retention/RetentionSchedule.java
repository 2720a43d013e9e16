package dev.grille.app.retention;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/** Prunes again and again, on a thread of its own; a run that fails is made up for by the next. */
public final class RetentionSchedule implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(RetentionSchedule.class);

  private final RetentionRun run;
  private final ScheduledExecutorService thread;

  /**
   * A schedule that begins with a pause.
   *
   * @param every the pause between two runs
   */
  public RetentionSchedule(RetentionRun run, Duration every) {
    this.run = run;
    CustomizableThreadFactory threads = new CustomizableThreadFactory("grille-retention-");
    threads.setDaemon(true);
    this.thread = Executors.newSingleThreadScheduledExecutor(threads);
    var unused =
        thread.scheduleWithFixedDelay(
            this::prune, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Whatever ends a run must not end the schedule. */
  private void prune() {
    try {
      run.run();
    } catch (RuntimeException e) {
      // The class only: a message of the database may quote what was read.
      log.warn("what is old is not pruned now: {}", e.getClass().getSimpleName());
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
