package dev.grille.messaging;

import java.time.Duration;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * How the consumer of a topic stands.
 *
 * @param running whether it consumes
 * @param assigned the partitions that are its own
 * @param sinceProgress since it last asked the broker for records, or for anything while the broker
 *     is away; null where it is not meant to: before it starts, and when it stops
 * @param oldest how long the oldest command waits that it received and did not publish; null where
 *     none does
 * @param cause why, as far as a failure said so; empty where nothing failed
 */
public record ConsumerState(
    String topic,
    boolean running,
    Set<TopicPartition> assigned,
    @Nullable Duration sinceProgress,
    @Nullable Duration oldest,
    String cause) {
  public ConsumerState {
    assigned = Set.copyOf(assigned);
  }

  /** How many partitions it has. */
  public int partitions() {
    return assigned.size();
  }
}
