package dev.grille.app.observe;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Asks a server now and then whether it is there, on a thread of its own: whoever wants to know is
 * told at once, also while a server hangs.
 */
final class ServerWatch implements HealthIndicator, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ServerWatch.class);

  private final String name;
  private final Question question;
  private final Clock clock;
  private final ScheduledExecutorService thread;
  private volatile Finding finding = new Finding(null, Instant.EPOCH, "not asked yet");

  /** Returns when the server answers, within seconds. */
  @FunctionalInterface
  interface Question {
    void ask() throws Exception;
  }

  /**
   * What was found.
   *
   * @param there null before the first time
   * @param since of this finding
   * @param reason the class of what went wrong; empty where nothing did
   */
  private record Finding(@Nullable Boolean there, Instant since, String reason) {}

  /**
   * A watch that begins at once.
   *
   * @param name of the server, for people
   * @param pause between an answer and the next question
   */
  ServerWatch(String name, Question question, Duration pause, Clock clock) {
    this.name = name;
    this.question = question;
    this.clock = clock;
    this.thread =
        Executors.newSingleThreadScheduledExecutor(
            new CustomizableThreadFactory("grille-watch-" + name + "-"));
    var unused =
        thread.scheduleWithFixedDelay(this::look, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Whether the server answered when it was last asked. */
  boolean isThere() {
    return Boolean.TRUE.equals(finding.there());
  }

  @Override
  public Health health() {
    Finding now = finding;
    Health.Builder health = isThere() ? Health.up() : Health.down();
    if (!now.reason().isEmpty()) {
      health.withDetail("reason", now.reason());
    }
    return now.there() == null
        ? health.build()
        : health.withDetail("since", now.since().toString()).build();
  }

  private void look() {
    try {
      question.ask();
      found(true, "");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      found(false, rootOf(e).getClass().getSimpleName());
    }
  }

  private void found(boolean there, String reason) {
    if (thread.isShutdown()) {
      return;
    }
    Finding before = finding;
    Instant since =
        Boolean.valueOf(there).equals(before.there()) ? before.since() : clock.instant();
    finding = new Finding(there, since, reason);
    if (Boolean.TRUE.equals(before.there()) && !there) {
      log.warn("the {} is away: {}", name, reason);
    } else if (Boolean.FALSE.equals(before.there()) && there) {
      log.info("the {} is back", name);
    }
  }

  private static Throwable rootOf(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
