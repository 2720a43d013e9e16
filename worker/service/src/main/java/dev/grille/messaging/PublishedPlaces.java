package dev.grille.messaging;

import dev.grille.db.Pruning.Published;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.InterruptException;

/** Asks the broker how far the commands of each partition are published. */
public final class PublishedPlaces {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** For a topic of which nothing is committed: it has to be told from one that is gone. */
  private static final int NO_PARTITION = -1;

  private final Map<String, Object> settings;
  private final TopicIds ids;
  private final String group;
  private final List<String> topics;

  /**
   * Not connected: it is asked a few times an hour.
   *
   * @param settings of Kafka's clients
   * @param group that commits the offsets of what is published
   * @param topics of commands
   */
  public PublishedPlaces(
      Map<String, Object> settings, TopicIds ids, String group, List<String> topics) {
    this.settings = Map.copyOf(settings);
    this.ids = ids;
    this.group = group;
    this.topics = List.copyOf(topics);
  }

  /**
   * What is published now. Every topic is there, also where nothing of it is.
   *
   * @throws KafkaException when the broker does not tell, or a topic is not there
   */
  public List<Published> now() {
    Map<TopicPartition, OffsetAndMetadata> committed = committed();
    List<Published> places = new ArrayList<>();
    for (String topic : topics) {
      Uuid id = ids.of(topic);
      UUID uuid = new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits());
      places.add(new Published(uuid, NO_PARTITION, 0));
      committed.forEach(
          (partition, offset) -> {
            if (partition.topic().equals(topic) && isOf(offset, id)) {
              places.add(new Published(uuid, partition.partition(), offset.offset()));
            }
          });
    }
    return List.copyOf(places);
  }

  private static boolean isOf(OffsetAndMetadata offset, Uuid topic) {
    return offset != null && PublishedAhead.topic(offset.metadata()).equals(Optional.of(topic));
  }

  private Map<TopicPartition, OffsetAndMetadata> committed() {
    try (Admin admin = Admin.create(settings)) {
      return admin
          .listConsumerGroupOffsets(group)
          .partitionsToOffsetAndMetadata()
          .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new KafkaException("what is committed is not known: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptException(e);
    }
  }
}
