package dev.grille.app.observe;

import dev.grille.messaging.ConsumerState;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Liveness: whether the consumers still turn. A consumer on an idle topic polls, and so does one
 * that waits for its servers; only one that is stuck does not.
 */
final class ProgressHealth implements HealthIndicator {
  private final Supplier<List<ConsumerState>> consumers;
  private final Duration longest;

  /**
   * A view of the consumers.
   *
   * @param longest that a batch may take at worst
   */
  ProgressHealth(Supplier<List<ConsumerState>> consumers, Duration longest) {
    this.consumers = consumers;
    this.longest = longest;
  }

  @Override
  public Health health() {
    Health.Builder health = Health.up().withDetail("longest_s", longest.toSeconds());
    for (ConsumerState consumer : consumers.get()) {
      Duration since = consumer.sinceProgress();
      if (since == null) {
        health.withDetail(consumer.topic(), "not started, or stopping");
        continue;
      }
      health.withDetail(consumer.topic(), since.toSeconds() + " s since it last polled");
      if (since.compareTo(longest) > 0) {
        health.down();
      }
    }
    return health.build();
  }
}
