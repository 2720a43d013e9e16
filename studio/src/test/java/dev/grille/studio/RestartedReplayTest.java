package dev.grille.studio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A replay outlives the studio that began it. */
class RestartedReplayTest {
  /** Three seconds of sending. */
  private static final int LETTERS = 300;

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final StoredCommands stored = new StoredCommands();

  @Test
  @Timeout(value = 3, unit = TimeUnit.MINUTES)
  void oneThatAStopInterruptedIsResumedByTheNextStudio() throws Exception {
    var topics = new CommandTopics(Map.of());
    Set<String> bodies = new HashSet<>();
    for (int i = 0; i < LETTERS; i++) {
      String body = "{\"n\":%d}".formatted(i);
      stored.failed("command-" + i, topics.commands(), body.getBytes(UTF_8));
      bodies.add(body);
    }
    String replay;
    try (OpenStudio studio = topics.studio(stored.address, PATIENCE)) {
      String asked = "{\"filter\": {}, \"again\": false, \"expected\": %d}".formatted(LETTERS);
      JsonNode begun = JsonMapper.shared().readTree(studio.post("/api/replays", asked).body());
      replay = "/api/replays/" + begun.get("id").asString();
      while (studio.json(replay).get("unsent").asInt() == LETTERS) {
        Thread.sleep(20);
      }
    }

    try (OpenStudio studio = topics.studio(stored.address, PATIENCE)) {
      JsonNode left = studio.json(replay);
      assertThat(left.get("unsent").asInt()).isPositive();
      assertThat(left.get("running").asBoolean()).isFalse();
      assertThat(left.get("complete").asBoolean()).isFalse();

      assertThat(studio.post(replay + "/resume", "{}").statusCode()).isEqualTo(202);

      while (studio.json(replay).get("unsent").asInt() > 0) {
        Thread.sleep(50);
      }
      Set<String> sent = new HashSet<>();
      topics.readUntil(
          command -> sent.add(new String(command.value(), UTF_8)) && sent.size() == LETTERS);
      assertThat(sent).isEqualTo(bodies);
    }
  }
}
