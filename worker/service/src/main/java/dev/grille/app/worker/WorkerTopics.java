package dev.grille.app.worker;

import dev.grille.app.GrilleProperties;
import dev.grille.messaging.TopicSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.kafka.core.KafkaAdmin;

/** Makes the topics that do not exist. */
final class WorkerTopics {
  /**
   * The broker's limit is one of compressed bytes. Pictures are compressed already, and a record
   * that unfolds to more than a command may have is refused at the door.
   */
  private static final Map<String, String> UNCOMPRESSED =
      Map.of(TopicConfig.COMPRESSION_TYPE_CONFIG, "uncompressed");

  /**
   * A broker refuses a record whose own time is an hour ahead. Of answers it is the worker's, whose
   * clock may be wrong.
   */
  private static final Map<String, String> STAMPED =
      Map.of(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime");

  private final KafkaAdmin admin;
  private final GrilleProperties.Topics settings;
  private final List<TopicSettings> names;

  /**
   * Topics that are not made yet.
   *
   * @param names of each tenant's
   */
  WorkerTopics(KafkaAdmin admin, GrilleProperties.Topics settings, List<TopicSettings> names) {
    this.admin = admin;
    this.settings = settings;
    this.names = List.copyOf(names);
  }

  /** Makes what is missing; does nothing where the settings forbid it. */
  void create() {
    if (settings.create()) {
      admin.createOrModifyTopics(topics().toArray(NewTopic[]::new));
    }
  }

  /** All topics as they are made where they do not exist. */
  List<NewTopic> topics() {
    long command = KafkaWiring.largestCommand(settings);
    long answer = KafkaWiring.largestAnswer(settings);
    List<NewTopic> topics = new ArrayList<>();
    for (TopicSettings its : names) {
      topics.add(topic(its.templates(), command, UNCOMPRESSED));
      topics.add(topic(its.recognitions(), command, UNCOMPRESSED));
      topics.add(topic(its.results(), answer, STAMPED));
      topics.add(topic(its.deadLetters(), answer, STAMPED));
      its.replies().forEach(name -> topics.add(topic(name, answer, STAMPED)));
    }
    return topics;
  }

  private NewTopic topic(String name, long maxMessageBytes, Map<String, String> more) {
    Map<String, String> configs = new HashMap<>(more);
    configs.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Long.toString(maxMessageBytes));
    Optional<Short> replicas =
        settings.replicas() > 0 ? Optional.of(settings.replicas()) : Optional.empty();
    return new NewTopic(name, Optional.of(settings.partitions()), replicas).configs(configs);
  }
}
