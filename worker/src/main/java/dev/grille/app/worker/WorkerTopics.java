package dev.grille.app.worker;

import dev.grille.app.GrilleProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.kafka.core.KafkaAdmin;

/** Makes the topics that do not exist. */
final class WorkerTopics {
  private final KafkaAdmin admin;
  private final GrilleProperties.Topics settings;

  WorkerTopics(KafkaAdmin admin, GrilleProperties.Topics settings) {
    this.admin = admin;
    this.settings = settings;
  }

  /** Makes what is missing; does nothing where the settings forbid it. */
  void create() {
    if (settings.create()) {
      admin.createOrModifyTopics(topics().toArray(NewTopic[]::new));
    }
  }

  private List<NewTopic> topics() {
    long command = settings.maxMessage().toBytes();
    long answer = command + KafkaWiring.HEADROOM;
    List<NewTopic> topics = new ArrayList<>();
    topics.add(topic(settings.templates(), command));
    topics.add(topic(settings.recognitions(), command));
    topics.add(topic(settings.results(), answer));
    topics.add(topic(settings.deadLetters(), answer));
    settings.replies().forEach(name -> topics.add(topic(name, answer)));
    return topics;
  }

  private NewTopic topic(String name, long maxMessageBytes) {
    Optional<Short> replicas =
        settings.replicas() > 0 ? Optional.of(settings.replicas()) : Optional.empty();
    return new NewTopic(name, Optional.of(settings.partitions()), replicas)
        .configs(Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Long.toString(maxMessageBytes)));
  }
}
