package dev.grille.app.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.Reason;
import dev.grille.contracts.Stage;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeliveryMetricsTest {
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final DeliveryMetrics metrics = new DeliveryMetrics(meters);

  @ParameterizedTest
  @EnumSource
  void valuesAreCountedByReason(Reason reason) {
    metrics.valueRead(reason);
    metrics.valueRead(reason);
    assertThat(values(reason.wireName())).isEqualTo(2);
    assertThat(values("none")).isZero();
  }

  @Test
  void valuesThatNothingSpeaksAgainstAreCountedToo() {
    metrics.valueRead(null);
    assertThat(values("none")).isEqualTo(1);
    for (Reason reason : Reason.values()) {
      assertThat(values(reason.wireName())).as(reason.wireName()).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyStageThatAnAnswerMayNameIsTimed(Stage stage) {
    metrics.stored("query", "ok", Map.of(stage, 1_500L));
    assertThat(
            meters
                .get("grille.stage")
                .tags("stage", stage.wireName(), "type", "query")
                .timer()
                .totalTime(TimeUnit.SECONDS))
        .isEqualTo(1.5);
  }

  private double values(String reason) {
    return meters.get("grille.values").tag("reason", reason).counter().count();
  }
}
