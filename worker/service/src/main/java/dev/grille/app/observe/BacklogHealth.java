package dev.grille.app.observe;

import dev.grille.messaging.ConsumerState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.common.TopicPartition;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Readiness by what is done, not by what turns: no command that was received may wait for ever, and
 * none may lie unreceived behind somebody's open transaction. Says what the matter is.
 */
final class BacklogHealth implements HealthIndicator {
  private final Supplier<List<ConsumerState>> consumers;
  private final Supplier<Map<TopicPartition, Duration>> heldBack;
  private final Duration answerWithin;

  /**
   * A view of what waits.
   *
   * @param heldBack since when an open transaction keeps a partition's records back
   * @param answerWithin the longest that a command may wait
   */
  BacklogHealth(
      Supplier<List<ConsumerState>> consumers,
      Supplier<Map<TopicPartition, Duration>> heldBack,
      Duration answerWithin) {
    this.consumers = consumers;
    this.heldBack = heldBack;
    this.answerWithin = answerWithin;
  }

  @Override
  public Health health() {
    Health.Builder health = Health.up().withDetail("answer_within_s", answerWithin.toSeconds());
    for (ConsumerState consumer : consumers.get()) {
      Duration oldest = consumer.oldest();
      if (oldest != null) {
        String why = consumer.cause().isEmpty() ? "it is being worked on" : consumer.cause();
        health.withDetail(
            consumer.topic(), "the oldest command waits for " + oldest.toSeconds() + " s: " + why);
        downIfTooLong(health, oldest);
      }
    }
    heldBack
        .get()
        .forEach(
            (partition, since) -> {
              health.withDetail(
                  partition.toString(),
                  "a producer's open transaction keeps records back for "
                      + since.toSeconds()
                      + " s");
              downIfTooLong(health, since);
            });
    return health.build();
  }

  private void downIfTooLong(Health.Builder health, Duration waits) {
    if (waits.compareTo(answerWithin) > 0) {
      health.down();
    }
  }
}
