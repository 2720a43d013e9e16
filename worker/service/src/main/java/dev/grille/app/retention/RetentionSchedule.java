package dev.grille.app.retention;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/** Prunes again and again, on a thread of its own; a run that fails is made up for by the next. */
public final class RetentionSchedule implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(RetentionSchedule.class);

  private final List<RetentionRun> runs;
  private final ScheduledExecutorService thread;

  /**
   * A schedule that begins with a pause.
   *
   * @param runs one for each tenant, one after the other
   * @param every the pause between two times
   */
  public RetentionSchedule(List<RetentionRun> runs, Duration every) {
    this.runs = List.copyOf(runs);
    CustomizableThreadFactory threads = new CustomizableThreadFactory("grille-retention-");
    threads.setDaemon(true);
    this.thread = Executors.newSingleThreadScheduledExecutor(threads);
    var unused =
        thread.scheduleWithFixedDelay(
            this::prune, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void prune() {
    runs.forEach(RetentionSchedule::prune);
  }

  /** Whatever ends a run must not end the schedule, nor keep the others from theirs. */
  private static void prune(RetentionRun run) {
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
