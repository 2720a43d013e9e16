package dev.grille.messaging;

import dev.grille.messaging.polling.RecordValue;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.AfterRollbackProcessor;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.listener.ContainerProperties.EOSMode;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Knows which topic of its name a consumer reads. Kafka's client goes on at the same offsets when a
 * topic is deleted and made anew, and may still hold records of the one that is gone; so each batch
 * is asked for, and where the topic is another one, the batch is dropped and the new topic is read
 * from its beginning, or from where a commit says that it is of this very topic.
 *
 * <p>Used by the consumer's own thread.
 */
final class TopicWatch implements ConsumerAwareRebalanceListener {
  private static final Logger log = LoggerFactory.getLogger(TopicWatch.class);

  private final String topic;
  private final TopicIds ids;
  private @Nullable Uuid known;

  TopicWatch(String topic, TopicIds ids) {
    this.topic = topic;
    this.ids = ids;
  }

  /**
   * The topic that a batch in hand is of. Asked for each batch: neither records nor what the client
   * shows of its metadata say of which topic they are, and a topic may be made anew between any two
   * polls. The answer takes a quarter of a millisecond; a batch takes seconds.
   *
   * @throws TopicMadeAnewException when that cannot be told
   */
  Uuid idOfBatch() {
    Uuid now = ids.of(topic);
    if (known == null) {
      known = now;
    }
    if (!now.equals(known)) {
      throw new TopicMadeAnewException(topic, now);
    }
    return now;
  }

  /** A commit of an earlier topic of this name, if there is one, says nothing of this one. */
  @Override
  public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    if (partitions.isEmpty()) {
      return;
    }
    try {
      Uuid now = ids.of(topic);
      if (known == null) {
        known = now;
      }
      consumer
          .committed(Set.copyOf(partitions))
          .forEach(
              (partition, committed) -> {
                if (committed != null && isOfAnother(committed, now)) {
                  log.warn("{}: what is committed is of an earlier topic of this name", partition);
                  consumer.seekToBeginning(List.of(partition));
                }
              });
    } catch (KafkaException e) {
      log.warn("{}: commits cannot be compared with the topic: {}", topic, e.getMessage());
    }
  }

  /** After another processor has done its part, goes to where the new topic begins. */
  AfterRollbackProcessor<byte[], RecordValue> after(
      AfterRollbackProcessor<byte[], RecordValue> usual) {
    return new AfterRollbackProcessor<>() {
      @Override
      public void process(
          List<ConsumerRecord<byte[], RecordValue>> records,
          Consumer<byte[], RecordValue> consumer,
          @Nullable MessageListenerContainer container,
          Exception failure,
          boolean recoverable,
          EOSMode eosMode) {
        usual.process(records, consumer, container, failure, recoverable, eosMode);
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
          if (cause instanceof TopicMadeAnewException anew) {
            begin(consumer, anew.id());
          }
        }
      }
    };
  }

  /**
   * Whether a commit is of another topic than the one that batches are known to be of: then it says
   * nothing of them. One that does not say which topic it is of is believed.
   */
  boolean isOfAnother(OffsetAndMetadata committed) {
    return known != null && isOfAnother(committed, known);
  }

  /** Positions and begun batches are of the topic that is gone: only commits are of this one. */
  void begin(Consumer<?, ?> consumer, Uuid now) {
    consumer
        .committed(consumer.assignment())
        .forEach(
            (partition, committed) -> {
              if (committed != null
                  && PublishedAhead.topic(committed.metadata()).equals(Optional.of(now))) {
                consumer.seek(partition, committed.offset());
              } else {
                consumer.seekToBeginning(List.of(partition));
              }
            });
    known = now;
  }

  private static boolean isOfAnother(OffsetAndMetadata committed, Uuid topic) {
    return PublishedAhead.topic(committed.metadata()).filter(id -> !id.equals(topic)).isPresent();
  }
}
