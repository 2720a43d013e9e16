package dev.grille.app.observe;

import dev.grille.messaging.ConsumerState;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Readiness of the consumers: that they run. One without partitions is a reserve, and ready. */
final class ConsumersHealth implements HealthIndicator {
  private final Supplier<List<ConsumerState>> consumers;

  ConsumersHealth(Supplier<List<ConsumerState>> consumers) {
    this.consumers = consumers;
  }

  @Override
  public Health health() {
    Health.Builder health = Health.up();
    for (ConsumerState consumer : consumers.get()) {
      health.withDetail(consumer.topic(), consumer.partitions() + " partitions");
      if (!consumer.running()) {
        health.down();
      }
    }
    return health.build();
  }
}
