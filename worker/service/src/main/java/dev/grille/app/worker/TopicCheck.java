package dev.grille.app.worker;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Holds topics that exist against what this worker would have made. One that differs still works,
 * but not as promised: a smaller limit refuses answers, and a topic that takes compressed records
 * takes some that unfold to more than a command may have.
 */
final class TopicCheck {
  private static final Logger log = LoggerFactory.getLogger(TopicCheck.class);
  private static final long PATIENCE_SECONDS = 20;

  private final KafkaAdmin admin;
  private final WorkerTopics topics;
  private final MultiGauge differing;

  TopicCheck(KafkaAdmin admin, WorkerTopics topics, MeterRegistry meters) {
    this.admin = admin;
    this.topics = topics;
    this.differing =
        MultiGauge.builder("grille.topics.differing")
            .description("1 where a topic's setting is not what this worker would have made")
            .register(meters);
  }

  /** Looks once, and warns; a broker that does not tell is no reason not to start. */
  void look() {
    List<Row<?>> rows = new ArrayList<>();
    try (Admin client = Admin.create(admin.getConfigurationProperties())) {
      for (NewTopic topic : topics.topics()) {
        look(client, topic, rows);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    differing.register(rows, true);
  }

  private static void look(Admin client, NewTopic topic, List<Row<?>> rows)
      throws InterruptedException {
    var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
    try {
      Config found =
          client
              .describeConfigs(List.of(resource))
              .values()
              .get(resource)
              .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      for (Map.Entry<String, String> wanted : topic.configs().entrySet()) {
        rows.add(compare(topic.name(), wanted.getKey(), wanted.getValue(), found));
      }
    } catch (ExecutionException | TimeoutException e) {
      log.warn("the settings of topic {} cannot be checked: {}", topic.name(), e.toString());
    }
  }

  private static Row<?> compare(String topic, String name, String wanted, Config found) {
    ConfigEntry entry = found.get(name);
    String value = entry == null ? "" : entry.value();
    boolean differs = !wanted.equals(value);
    if (differs) {
      log.warn(
          "topic {} has {}={}, not {}: kafka-configs.sh --alter --entity-type topics --entity-name"
              + " {} --add-config {}={}",
          topic,
          name,
          value,
          wanted,
          topic,
          name,
          wanted);
    }
    return Row.of(Tags.of("topic", topic, "setting", name), differs ? 1 : 0);
  }
}
