package dev.grille.messaging;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the consumer of a topic stands.
 *
 * @param running whether it consumes
 * @param partitions that it is assigned
 * @param sinceProgress since it last asked the broker for records, or for anything while the broker
 *     is away; null where it is not meant to: before it starts, and when it stops
 */
public record ConsumerState(
    String topic, boolean running, int partitions, @Nullable Duration sinceProgress) {}
