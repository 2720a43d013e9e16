package dev.grille.studio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.RecordHeaders;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.json.JsonMapper;

/** Commands that fail, and those that wait beside them. */
class FailedCommandTest {
  private static final int SMALL = 2000;

  private final StoredCommands stored = new StoredCommands();
  private CommandTopics topics;

  @BeforeEach
  void createTopics() throws Exception {
    topics = new CommandTopics(Map.of("max.message.bytes", Integer.toString(SMALL)));
  }

  @Test
  @Timeout(value = 2, unit = TimeUnit.MINUTES)
  void whatWaitsIsAnsweredAfterAnotherCouldNotBeSent() throws Exception {
    try (OpenStudio studio = open()) {
      CompletableFuture<HttpResponse<String>> waiting =
          studio.postLater("/api/commands", "{\"type\": \"list\"}");
      ConsumerRecord<byte[], byte[]> command = sent();

      HttpResponse<String> refused =
          studio.post(
              "/api/commands",
              "{\"type\": \"text\", \"img\": \"%s\"}".formatted(noise(10 * SMALL)));
      assertThat(refused.statusCode()).isEqualTo(502);
      assertThat(JsonMapper.shared().readTree(refused.body()).get("code").asString())
          .isEqualTo("COMMAND_NOT_SENT");
      assertThat(waiting).isNotDone();

      answer(command.headers().lastHeader(RecordHeaders.COMMAND_ID).value());
      assertThat(waiting.get().statusCode()).isEqualTo(200);
      assertThat(waiting.get().body()).isEqualTo("{\"status\":\"ok\"}");
    }
  }

  @Test
  @Timeout(value = 2, unit = TimeUnit.MINUTES)
  void aStudioThatStopsWaitsForNoAnswer() throws Exception {
    CompletableFuture<HttpResponse<String>> waiting;
    try (OpenStudio studio = open()) {
      waiting = studio.postLater("/api/commands", "{\"type\": \"list\"}");
      sent();
    }
    assertThat(waiting.handle((answer, failure) -> "ended").get()).isEqualTo("ended");
  }

  private OpenStudio open() throws Exception {
    return topics.studio(stored.address, Duration.ofMinutes(1));
  }

  /** In base64, which compresses to hardly less. */
  private static String noise(int length) {
    byte[] bytes = new byte[length];
    new Random(18).nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }

  private ConsumerRecord<byte[], byte[]> sent() {
    List<ConsumerRecord<byte[], byte[]>> first = new ArrayList<>();
    topics.readUntil(first::add);
    return first.get(0);
  }

  private void answer(byte[] id) throws Exception {
    try (var producer =
        new KafkaProducer<>(
            CommandTopics.KAFKA, new ByteArraySerializer(), new ByteArraySerializer())) {
      var record =
          new ProducerRecord<byte[], byte[]>(
              topics.answers(), "{\"status\":\"ok\"}".getBytes(UTF_8));
      record.headers().add(RecordHeaders.COMMAND_ID, id);
      producer.send(record).get();
    }
  }
}
