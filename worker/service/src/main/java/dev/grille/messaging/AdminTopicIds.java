package dev.grille.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.jspecify.annotations.Nullable;

/**
 * Asks the broker, over one connection that is made when it is first asked and kept while it
 * answers. A client that does not may be waiting for a clock that was set back, for hours: the next
 * question has another.
 */
public final class AdminTopicIds implements TopicIds, AutoCloseable {
  /** A batch waits for it; what takes longer is tried again with the batch. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Map<String, Object> settings;
  private @Nullable Admin admin;

  /**
   * Not connected yet.
   *
   * @param settings of Kafka's clients
   */
  public AdminTopicIds(Map<String, Object> settings) {
    this.settings = Map.copyOf(settings);
  }

  @Override
  public Uuid of(String topic) {
    Admin client = admin();
    try {
      Uuid id =
          client
              .describeTopics(List.of(topic))
              .topicNameValues()
              .get(topic)
              .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
              .topicId();
      if (Uuid.ZERO_UUID.equals(id)) {
        throw new UnsupportedVersionException(
            "the broker gives topics no ids: Kafka 2.8 or newer is needed");
      }
      return id;
    } catch (ExecutionException e) {
      String cause = e.getCause().getClass().getSimpleName();
      throw new KafkaException("the id of topic " + topic + " is not known: " + cause, e);
    } catch (TimeoutException e) {
      giveUp(client);
      throw new KafkaException("the id of topic " + topic + " is not known in time", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptException(e);
    }
  }

  private synchronized Admin admin() {
    if (admin == null) {
      admin = Admin.create(settings);
    }
    return admin;
  }

  private synchronized void giveUp(Admin client) {
    client.close(Duration.ZERO);
    if (admin == client) {
      admin = null;
    }
  }

  @Override
  public synchronized void close() {
    if (admin != null) {
      admin.close(Duration.ZERO);
      admin = null;
    }
  }
}
