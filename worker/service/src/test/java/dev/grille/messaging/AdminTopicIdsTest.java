package dev.grille.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class AdminTopicIdsTest {
  /** Longer than a question waits, and shorter than Kafka's client does for one request (30 s). */
  private static final int PATIENCE_MILLIS = 10_000;

  @Test
  @Timeout(60)
  void aClientThatDoesNotAnswerInTimeIsGivenUp() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        AdminTopicIds ids =
            new AdminTopicIds(Map.of("bootstrap.servers", "127.0.0.1:" + silent.getLocalPort()))) {
      assertThatThrownBy(() -> ids.of("topic"))
          .isInstanceOf(KafkaException.class)
          .hasMessageContaining("not known in time");
      try (Socket first = silent.accept()) {
        first.setSoTimeout(PATIENCE_MILLIS);
        assertThat(first.getInputStream().readAllBytes()).as("what it asked").isNotEmpty();
      }
    }
  }
}
