package dev.grille.messaging;

import dev.grille.contracts.Reason;
import dev.grille.contracts.Stage;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
  default void stored(String type, String outcome, Map<Stage, Long> timings) {}

  /**
   * A value was read for a query and is stored. Not told again where its answer is published again.
   *
   * @param reason what speaks against it most; null where nothing does
   */
  default void valueRead(@Nullable Reason reason) {}

  /**
   * Kafka refuses a part of a command's outcome for good; it is kept in the database.
   *
   * @param part {@code ANSWER}, {@code REPLY} or {@code LETTER}
   * @param cause of a closed set
   */
  default void refused(String part, String cause) {}

  /** The answers, dead letters and offsets of a batch are committed. */
  default void published(Duration took) {}
}
