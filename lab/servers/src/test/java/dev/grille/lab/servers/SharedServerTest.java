package dev.grille.lab.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharedServerTest {
  private final AutoCloseable server = () -> {};

  @Test
  void aStartThatFailsIsTriedAgain() {
    Deque<Boolean> starts = new ArrayDeque<>(List.of(false, false, true));
    var shared = new SharedServer<>(() -> start(starts.pop()));

    assertThat(shared.get()).isSameAs(server);
    assertThat(shared.get()).isSameAs(server);
  }

  @Test
  void everyoneIsToldWhyItDoesNotStart() {
    Deque<Boolean> starts =
        new ArrayDeque<>(IntStream.range(0, 6).mapToObj(start -> false).toList());
    var shared = new SharedServer<>(() -> start(starts.pop()));

    assertThatThrownBy(shared::get).hasMessage("does not start");
    assertThatThrownBy(shared::get).hasMessage("does not start");
  }

  private AutoCloseable start(boolean succeeds) {
    if (!succeeds) {
      throw new IllegalStateException("does not start");
    }
    return server;
  }
}
