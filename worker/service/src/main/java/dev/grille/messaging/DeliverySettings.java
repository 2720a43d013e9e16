package dev.grille.messaging;

import java.time.Duration;

/**
 * How batches are taken and given back.
 *
 * @param group the consumer group that the workers share
 * @param batch how long a batch may take
 * @param limits when a command is suspected or given up
 * @param queryThreads queries that are under way at the same time
 * @param shutdown how long a stopping worker may finish what it has begun
 * @param readerVersion stands in every answer
 */
public record DeliverySettings(
    String group,
    PollBudget batch,
    DeliveryLimits limits,
    int queryThreads,
    Duration shutdown,
    String readerVersion) {}
