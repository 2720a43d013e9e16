package dev.grille.app.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.messaging.ConsumerState;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class HealthTest {
  private static final Duration MAX_BATCH = Duration.ofMinutes(10);

  @Test
  void aConsumerThatPolledIsAlive() {
    assertThat(liveness(true, 6, Duration.ofSeconds(5))).isEqualTo(Status.UP);
  }

  @Test
  void aConsumerThatIsAtItsBatchWithinTheBudgetIsAlive() {
    assertThat(liveness(true, 6, MAX_BATCH)).isEqualTo(Status.UP);
  }

  @Test
  void aConsumerThatIsStuckInItsBatchIsNotAlive() {
    assertThat(liveness(true, 6, MAX_BATCH.plusSeconds(1))).isEqualTo(Status.DOWN);
  }

  @Test
  void aConsumerThatEndedAndDoesNotComeBackIsNotAlive() {
    assertThat(liveness(false, 0, MAX_BATCH.plusSeconds(1))).isEqualTo(Status.DOWN);
  }

  @Test
  void aConsumerThatWaitsToBeStartedIsAliveButNotReady() {
    assertThat(liveness(false, 0, null)).isEqualTo(Status.UP);
    assertThat(readiness(false, 0)).isEqualTo(Status.DOWN);
  }

  @Test
  void aConsumerWithoutPartitionsIsAReserveAndReady() {
    assertThat(readiness(true, 0)).isEqualTo(Status.UP);
  }

  @Test
  void oneStandingChildIsEnoughToBeReady() {
    assertThat(new ChildrenHealth(() -> 1, 4).health().getStatus()).isEqualTo(Status.UP);
    assertThat(new ChildrenHealth(() -> 0, 4).health().getStatus()).isEqualTo(Status.DOWN);
  }

  private static Status liveness(
      boolean running, int partitions, @Nullable Duration sinceProgress) {
    List<ConsumerState> states =
        List.of(
            new ConsumerState(
                "stuck or not", running, partitions(partitions), sinceProgress, null, ""),
            new ConsumerState("idle", true, partitions(1), Duration.ofSeconds(1), null, ""));
    return new ProgressHealth(() -> states, MAX_BATCH).health().getStatus();
  }

  private static Status readiness(boolean running, int partitions) {
    List<ConsumerState> states =
        List.of(
            new ConsumerState(
                "t", running, partitions(partitions), Duration.ofSeconds(1), null, ""));
    return new ConsumersHealth(() -> states).health().getStatus();
  }

  private static Set<TopicPartition> partitions(int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> new TopicPartition("t", number))
        .collect(Collectors.toSet());
  }
}
