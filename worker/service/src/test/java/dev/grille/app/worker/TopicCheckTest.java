package dev.grille.app.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grille.app.GrilleProperties;
import dev.grille.lab.servers.SharedServers;
import dev.grille.messaging.TopicSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.util.unit.DataSize;

/** Topics that Grille makes refuse giants, and those that it finds are looked at. */
class TopicCheckTest {
  private static final String BROKER = SharedServers.broker().bootstrapServers();

  private final String prefix = "c" + UUID.randomUUID().toString().substring(0, 8);
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final KafkaAdmin admin = new KafkaAdmin(Map.of("bootstrap.servers", BROKER));
  private final TopicSettings names =
      new TopicSettings(
          prefix + ".templates",
          prefix + ".recognitions",
          prefix + ".results",
          prefix + ".dead",
          List.of());
  private final WorkerTopics topics =
      new WorkerTopics(
          admin,
          new GrilleProperties.Topics(
              names.templates(),
              names.recognitions(),
              names.results(),
              names.deadLetters(),
              names.replies(),
              true,
              1,
              (short) 1,
              DataSize.ofMegabytes(1)),
          List.of(names));

  @Test
  void topicsThatAreMadeAreAsTheyShouldBeAndRefuseWhatUnfoldsToMore() {
    topics.create();
    new TopicCheck(admin, topics, meters).look();
    assertThat(meters.find("grille.topics.differing").gauges())
        .hasSize(8)
        .allSatisfy(gauge -> assertThat(gauge.value()).isZero());
    Map<String, Object> config =
        Map.of(
            "bootstrap.servers", BROKER, "compression.type", "gzip", "max.request.size", 9 << 20);
    try (var producer =
        new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
      var giant = new ProducerRecord<byte[], byte[]>(prefix + ".templates", new byte[4 << 20]);
      assertThatThrownBy(() -> producer.send(giant).get())
          .hasRootCauseInstanceOf(RecordTooLargeException.class);
    }
  }

  @Test
  void aTopicThatExistedAndDiffersIsCounted() throws Exception {
    String found = prefix + ".recognitions";
    try (Admin client = Admin.create(Map.of("bootstrap.servers", BROKER))) {
      client.createTopics(List.of(new NewTopic(found, 1, (short) 1))).all().get();
    }
    topics.create();
    new TopicCheck(admin, topics, meters).look();
    for (String setting : List.of("compression.type", "max.message.bytes")) {
      assertThat(differing(found, setting)).as(setting).isEqualTo(1);
      assertThat(differing(prefix + ".templates", setting)).as(setting).isZero();
    }
  }

  private double differing(String topic, String setting) {
    return meters
        .get("grille.topics.differing")
        .tags("topic", topic, "setting", setting)
        .gauge()
        .value();
  }
}
