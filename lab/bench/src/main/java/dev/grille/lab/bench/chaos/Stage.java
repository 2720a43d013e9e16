package dev.grille.lab.bench.chaos;

import dev.grille.lab.servers.LocalKafka;
import dev.grille.lab.servers.LocalPostgres;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Where a pass takes place: topics, a group and an empty database of its own, on servers that both
 * passes share.
 *
 * @param name of the pass; its topics begin with it
 * @param jdbcUrl of its database
 */
record Stage(String name, LocalKafka kafka, LocalPostgres postgres, String jdbcUrl) {
  /** Of each worker. */
  static final int CHILDREN = 2;

  private static final int PARTITIONS = 6;
  private static final String LARGEST = Integer.toString(17 << 20);

  /** Makes the topics and the database. */
  static Stage set(String name, LocalKafka kafka, LocalPostgres postgres)
      throws InterruptedException {
    var stage = new Stage(name, kafka, postgres, postgres.freshDatabase());
    try (Admin admin = stage.admin()) {
      List<NewTopic> topics = new ArrayList<>();
      for (String topic :
          List.of(
              stage.templates(),
              stage.recognitions(),
              stage.results(),
              stage.deadLetters(),
              stage.replies())) {
        topics.add(topic(topic));
      }
      admin.createTopics(topics).all().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the topics cannot be made", e);
    }
    return stage;
  }

  private static NewTopic topic(String name) {
    return new NewTopic(name, PARTITIONS, (short) 1)
        .configs(Map.of("max.message.bytes", LARGEST, "message.timestamp.type", "LogAppendTime"));
  }

  /**
   * Deletes a topic; whether it is gone. The broker may hear of it later than the controller says
   * so, and until then take records that go with it.
   */
  boolean delete(String topic) throws InterruptedException {
    try (Admin admin = admin()) {
      admin.deleteTopics(List.of(topic)).all().get();
    } catch (ExecutionException e) {
      if (!isUnknown(e)) {
        return false;
      }
    }
    try (Admin admin = admin()) {
      admin.describeTopics(List.of(topic)).allTopicNames().get();
      return false;
    } catch (ExecutionException e) {
      return isUnknown(e);
    }
  }

  private static boolean isUnknown(ExecutionException e) {
    return e.getCause() instanceof UnknownTopicOrPartitionException;
  }

  /** Makes it anew; its id once its broker knows it, or nothing where that cannot be had now. */
  Optional<Uuid> make(String topic) throws InterruptedException {
    try (Admin admin = admin()) {
      admin.createTopics(List.of(topic(topic))).all().get();
    } catch (ExecutionException e) {
      // An earlier try may have made it, and its reply been lost.
      if (!(e.getCause() instanceof TopicExistsException)) {
        return Optional.empty();
      }
    }
    return id(topic);
  }

  /** The topic's own id; nothing where the broker does not tell. */
  Optional<Uuid> id(String topic) throws InterruptedException {
    try (Admin admin = admin()) {
      return Optional.of(
          admin.describeTopics(List.of(topic)).topicNameValues().get(topic).get().topicId());
    } catch (ExecutionException e) {
      return Optional.empty();
    }
  }

  Admin admin() {
    return Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
  }

  String group() {
    return name + ".workers";
  }

  String templates() {
    return name + ".templates";
  }

  String recognitions() {
    return name + ".recognitions";
  }

  String results() {
    return name + ".results";
  }

  String replies() {
    return name + ".replies";
  }

  String deadLetters() {
    return name + ".dead-letters";
  }

  /** The topics of commands. */
  List<String> commands() {
    return List.of(templates(), recognitions());
  }

  /** All partitions that workers write to. */
  List<TopicPartition> written() {
    List<TopicPartition> partitions = new ArrayList<>();
    for (int number = 0; number < PARTITIONS; number++) {
      partitions.add(new TopicPartition(results(), number));
      partitions.add(new TopicPartition(deadLetters(), number));
    }
    return partitions;
  }

  /** What a worker has to be told. The shorter times only make a dead one be noticed sooner. */
  Map<String, String> settings(int worker) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("spring.datasource.url", jdbcUrl);
    settings.put("spring.datasource.hikari.connection-timeout", "3000");
    settings.put("spring.kafka.consumer.properties.session.timeout.ms", "6000");
    settings.put("spring.kafka.consumer.properties.heartbeat.interval.ms", "1500");
    settings.put("grille.group", group());
    settings.put("grille.instance", "w" + worker);
    settings.put("grille.topics.templates", templates());
    settings.put("grille.topics.recognitions", recognitions());
    settings.put("grille.topics.results", results());
    settings.put("grille.topics.dead-letters", deadLetters());
    settings.put("grille.topics.replies", replies());
    settings.put("grille.topics.create", "false");
    settings.put("grille.reader.children", Integer.toString(CHILDREN));
    settings.put("grille.reader.heap", "256MB");
    return settings;
  }
}
