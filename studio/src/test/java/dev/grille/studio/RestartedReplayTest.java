package dev.grille.studio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.client.Topics;
import dev.grille.lab.servers.SharedServers;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A replay outlives the studio that began it. */
class RestartedReplayTest {
  private static final Map<String, Object> KAFKA =
      Map.of("bootstrap.servers", SharedServers.broker().bootstrapServers());

  /** Three seconds of sending. */
  private static final int LETTERS = 300;

  private final StoredCommands stored = new StoredCommands();
  private final TopicPartition commands = new TopicPartition("commands-" + UUID.randomUUID(), 0);
  private final String answers = "answers-" + UUID.randomUUID();

  @Test
  @Timeout(value = 3, unit = TimeUnit.MINUTES)
  void oneThatAStopInterruptedIsResumedByTheNextStudio() throws Exception {
    try (var admin = Admin.create(KAFKA)) {
      admin
          .createTopics(
              List.of(
                  new NewTopic(commands.topic(), 1, (short) 1),
                  new NewTopic(answers, 1, (short) 1)))
          .all()
          .get();
    }
    Set<String> bodies = new HashSet<>();
    for (int i = 0; i < LETTERS; i++) {
      String body = "{\"n\":%d}".formatted(i);
      stored.failed("command-" + i, commands.topic(), body.getBytes(UTF_8));
      bodies.add(body);
    }
    String replay;
    try (OpenStudio studio = open()) {
      String asked = "{\"filter\": {}, \"again\": false, \"expected\": %d}".formatted(LETTERS);
      JsonNode begun = JsonMapper.shared().readTree(studio.post("/api/replays", asked).body());
      replay = "/api/replays/" + begun.get("id").asString();
      while (studio.json(replay).get("unsent").asInt() == LETTERS) {
        Thread.sleep(20);
      }
    }

    try (OpenStudio studio = open()) {
      JsonNode left = studio.json(replay);
      assertThat(left.get("unsent").asInt()).isPositive();
      assertThat(left.get("running").asBoolean()).isFalse();
      assertThat(left.get("complete").asBoolean()).isFalse();

      assertThat(studio.post(replay + "/resume", "{}").statusCode()).isEqualTo(202);

      while (studio.json(replay).get("unsent").asInt() > 0) {
        Thread.sleep(50);
      }
      assertThat(values(bodies.size())).isEqualTo(bodies);
    }
  }

  private OpenStudio open() throws Exception {
    var names = new Topics(commands.topic(), commands.topic(), answers);
    return OpenStudio.with(KAFKA, names, stored.address).entered();
  }

  /** What the topic holds once it holds so many that differ. */
  private Set<String> values(int differing) {
    Set<String> values = new HashSet<>();
    try (var consumer =
        new KafkaConsumer<>(KAFKA, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(List.of(commands));
      consumer.seekToBeginning(List.of(commands));
      while (values.size() < differing) {
        consumer
            .poll(Duration.ofSeconds(1))
            .forEach(record -> values.add(new String(record.value(), UTF_8)));
      }
    }
    return values;
  }
}
