package dev.grille.messaging;

import java.time.Duration;
import java.util.Map;

/** Hears what becomes of records; called from any thread, must not block or throw. */
public interface DeliveryListener {
  /** Hears nothing. */
  DeliveryListener NO_OP = new DeliveryListener() {};

  /**
   * A batch arrived and stands in the ledger.
   *
   * @param again of its records, those that were begun or answered before
   */
  default void received(String topic, int records, int again) {}

  /**
   * The outcome of a command is stored.
   *
   * @param type as far as it could be told
   * @param outcome {@code ok} or the code of the failure, which is dead-lettered
   * @param timings milliseconds by stage
   */
  default void stored(String type, String outcome, Map<String, Long> timings) {}

  /** The answers, dead letters and offsets of a batch are committed. */
  default void published(Duration took) {}
}
