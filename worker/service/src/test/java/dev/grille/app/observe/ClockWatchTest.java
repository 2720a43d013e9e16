package dev.grille.app.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClockWatchTest {
  private final AtomicLong wall = new AtomicLong(1_800_000_000_000L);
  private final AtomicLong monotonic = new AtomicLong(17);
  private final AtomicInteger renewed = new AtomicInteger();
  private final Counter steps = new SimpleMeterRegistry().counter("steps");
  private final ClockWatch watch =
      new ClockWatch(
          () -> Instant.ofEpochMilli(wall.get()), monotonic::get, steps, renewed::incrementAndGet);

  @AfterEach
  void close() {
    watch.close();
  }

  @Test
  void timeThatPassesIsNoStep() {
    pass(Duration.ofHours(30), Duration.ofHours(30).plusSeconds(2));
    assertThat(steps.count()).isZero();
    assertThat(renewed).hasValue(0);
  }

  @Test
  void aClockThatIsSetForwardIsToldAndNothingElse() {
    pass(Duration.ofSeconds(5), Duration.ofDays(3));
    assertThat(steps.count()).isEqualTo(1);
    assertThat(renewed).hasValue(0);
  }

  @Test
  void aClockThatIsSetBackHasItsClientsRenewedOnce() {
    pass(Duration.ofSeconds(5), Duration.ofHours(-2));
    pass(Duration.ofSeconds(5), Duration.ofSeconds(5));
    assertThat(steps.count()).isEqualTo(1);
    assertThat(renewed).hasValue(1);
  }

  private void pass(Duration real, Duration shown) {
    monotonic.addAndGet(real.toNanos());
    wall.addAndGet(shown.toMillis());
    watch.look();
  }
}
