package dev.grille.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/**
 * Does to topics what somebody may do while workers run.
 *
 * @param broker where they are
 */
record TopicSurgery(String broker) {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Sets the size of the largest record. */
  void limit(String topic, int bytes) {
    set(topic, "max.message.bytes", Integer.toString(bytes));
  }

  /** From now on the topic takes no record without a key. */
  void compact(String topic) {
    set(topic, "cleanup.policy", "compact");
  }

  /** How old the time of a record may be, by the broker's clock. */
  void takeNothingOlderThan(String topic, long millis) {
    set(topic, "message.timestamp.before.max.ms", Long.toString(millis));
  }

  void delete(String topic) {
    operate(admin -> admin.deleteTopics(List.of(topic)).all());
  }

  /** Makes topics that do not exist. */
  void create(int partitions, String... topics) {
    List<NewTopic> all =
        Stream.of(topics).map(topic -> new NewTopic(topic, partitions, (short) 1)).toList();
    operate(admin -> admin.createTopics(all).all());
  }

  /**
   * Makes a topic under the name of one that was deleted, which takes the broker a moment; and
   * another one until it has heard of the new topic: what is sent before goes with the old one.
   */
  void createWhenGone(int partitions, String topic) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    Uuid made = makeWhenGone(new NewTopic(topic, partitions, (short) 1), end);
    try (var ids = new AdminTopicIds(Map.of("bootstrap.servers", broker))) {
      while (!made.equals(known(ids, topic))) {
        if (System.nanoTime() > end) {
          throw new IllegalStateException("the broker does not hear of topic " + topic);
        }
      }
    }
  }

  private static @Nullable Uuid known(AdminTopicIds ids, String topic) {
    try {
      return ids.of(topic);
    } catch (KafkaException notYet) {
      return null;
    }
  }

  private Uuid makeWhenGone(NewTopic topic, long end) {
    while (true) {
      try {
        return ask(admin -> admin.createTopics(List.of(topic)).topicId(topic.name()));
      } catch (IllegalStateException e) {
        boolean isStillThere =
            e.getCause() != null && e.getCause().getCause() instanceof TopicExistsException;
        if (!isStillThere || System.nanoTime() > end) {
          throw e;
        }
      }
    }
  }

  /** Commits an offset of the first partition for a group without members. */
  void commit(String group, String topic, long offset, String metadata) {
    var committed = Map.of(new TopicPartition(topic, 0), new OffsetAndMetadata(offset, metadata));
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        operate(admin -> admin.alterConsumerGroupOffsets(group, committed).all());
        return;
      } catch (IllegalStateException e) {
        // Who keeps the group's offsets hears of a new topic a moment later than whoever made it.
        if (!(e.getCause().getCause() instanceof UnknownTopicOrPartitionException)
            || System.nanoTime() > end) {
          throw e;
        }
      }
    }
  }

  private void set(String topic, String name, String value) {
    var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    var change = new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET);
    operate(admin -> admin.incrementalAlterConfigs(Map.of(resource, List.of(change))).all());
  }

  private void operate(Function<Admin, KafkaFuture<Void>> deed) {
    var unused = ask(deed);
  }

  private <T> T ask(Function<Admin, KafkaFuture<T>> deed) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker))) {
      return deed.apply(admin).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
