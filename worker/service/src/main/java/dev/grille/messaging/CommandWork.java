package dev.grille.messaging;

import dev.grille.sandbox.MonotonicClock;

/** What every batch is done with. */
record CommandWork(
    DeliveryLog deliveries,
    CommandProcessor processor,
    OutcomeStore outcomes,
    DeliveryLimits limits,
    DeliveryListener listener,
    MonotonicClock clock) {}
