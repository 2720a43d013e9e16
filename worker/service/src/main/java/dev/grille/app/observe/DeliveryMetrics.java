package dev.grille.app.observe;

import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.Reason;
import dev.grille.contracts.Stage;
import dev.grille.messaging.DeliveryListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts and times what becomes of records. Labels come from closed sets, never from a command. */
final class DeliveryMetrics implements DeliveryListener {
  private static final String OK = "ok";

  /** In place of a reason, of values that nothing speaks against. */
  private static final String NONE = "none";

  private static final Duration[] BUCKETS =
      Stream.of(5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000, 60_000, 120_000)
          .map(Duration::ofMillis)
          .toArray(Duration[]::new);

  private final MeterRegistry meters;

  DeliveryMetrics(MeterRegistry meters) {
    this.meters = meters;
    // A counter that is there from the start shows its first step as a step.
    for (ErrorCode code : ErrorCode.values()) {
      deadLetters(code.name());
    }
    unpublished("ANSWER", "RECORD_TOO_LARGE");
    unpublished("LETTER", "RECORD_TOO_LARGE");
    values(NONE);
    for (Reason reason : Reason.values()) {
      values(reason.wireName());
    }
  }

  @Override
  public void received(String topic, int records, int again) {
    DistributionSummary.builder("grille.batch.records")
        .description("records of a batch")
        .serviceLevelObjectives(DoubleStream.iterate(1, s -> s <= 512, s -> s * 2).toArray())
        .tag("topic", topic)
        .register(meters)
        .record(records);
    Counter.builder("grille.redeliveries")
        .description("records of commands that were begun or answered before")
        .tag("topic", topic)
        .register(meters)
        .increment(again);
  }

  @Override
  public void stored(String type, String outcome, Map<Stage, Long> timings) {
    Counter.builder("grille.commands")
        .description("commands whose outcome is stored")
        .tags("type", type, "outcome", outcome)
        .register(meters)
        .increment();
    if (!outcome.equals(OK)) {
      deadLetters(outcome).increment();
    }
    timings.forEach(
        (stage, millis) -> stage(stage.wireName(), type).record(Duration.ofMillis(millis)));
  }

  @Override
  public void refused(String part, String cause) {
    unpublished(part, cause).increment();
  }

  private Counter unpublished(String part, String cause) {
    return Counter.builder("grille.unpublished")
        .description("answers, replies and dead letters that Kafka refuses for good")
        .tags("part", part, "cause", cause)
        .register(meters);
  }

  @Override
  public void published(Duration took) {
    stage("publish", "batch").record(took);
  }

  @Override
  public void valueRead(@Nullable Reason reason) {
    values(reason == null ? NONE : reason.wireName()).increment();
  }

  private Counter values(String reason) {
    return Counter.builder("grille.values")
        .description("values that queries read, by what speaks against them")
        .tag("reason", reason)
        .register(meters);
  }

  private Counter deadLetters(String code) {
    return Counter.builder("grille.dead.letters")
        .description("commands that failed, by the code of their answer")
        .tag("code", code)
        .register(meters);
  }

  private Timer stage(String stage, String type) {
    return Timer.builder("grille.stage")
        .description("time of a stage of a command, or of publishing a batch")
        .serviceLevelObjectives(BUCKETS)
        .tags("stage", stage, "type", type)
        .register(meters);
  }
}
