package dev.grille.messaging;

/** What every batch is done with. */
record CommandWork(
    DeliveryLog deliveries,
    CommandProcessor processor,
    OutcomeStore outcomes,
    DeliveryLimits limits,
    DeliveryListener listener) {}
