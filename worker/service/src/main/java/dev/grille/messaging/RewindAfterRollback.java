package dev.grille.messaging;

import dev.grille.commands.LeftForLaterException;
import dev.grille.messaging.polling.RecordValue;
import dev.grille.sandbox.ReaderUnavailableException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.kafka.listener.AfterRollbackProcessor;
import org.springframework.kafka.listener.ContainerProperties.EOSMode;
import org.springframework.kafka.listener.ListenerUtils;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.transaction.TransactionException;

/**
 * Has a batch delivered again after its transaction failed, for ever, and waits in between. Nothing
 * is given up here: a failure that is a command's own never gets this far.
 *
 * <p>The batch is taken up from the offsets that are committed, not from where it began: a commit
 * whose reply was lost may have gone through, and its answers must not be published twice.
 */
final class RewindAfterRollback implements AfterRollbackProcessor<byte[], RecordValue> {
  private static final Logger log = LoggerFactory.getLogger(RewindAfterRollback.class);

  /** What of PostgreSQL's states an operator can do something about. */
  private static final Map<String, String> STATES =
      Map.of(
          "55P03", "somebody holds a lock (55P03)",
          "57014", "a statement took too long (57014)",
          "53300", "it takes no more connections (53300)",
          "53100", "its disk is full (53100)",
          "25006", "it is read-only (25006)",
          "42501", "the worker's role lacks a right (42501)");

  private final Duration pause;
  private final Runnable onWaiting;
  private final Backlog backlog;
  private final TopicWatch watch;

  /**
   * A processor without state.
   *
   * @param pause before a batch comes again
   * @param onWaiting called each time that the broker is found away
   * @param backlog told why batches do not come to their end
   * @param watch knows which commits are of the topic that is read
   */
  RewindAfterRollback(Duration pause, Runnable onWaiting, Backlog backlog, TopicWatch watch) {
    this.pause = pause;
    this.onWaiting = onWaiting;
    this.backlog = backlog;
    this.watch = watch;
  }

  @Override
  public void process(
      List<ConsumerRecord<byte[], RecordValue>> records,
      Consumer<byte[], RecordValue> consumer,
      @Nullable MessageListenerContainer container,
      Exception failure,
      boolean recoverable,
      EOSMode eosMode) {
    // Before anything that may fail: the container only logs what is thrown here and polls on, and
    // if the consumer stood behind the batch then, the batch would be lost.
    Map<TopicPartition, Long> begins = goBack(records, consumer);
    String cause = causeOf(failure);
    if (root(failure) instanceof LeftForLaterException) {
      log.debug("a batch of {} goes on with the next: {}", records.size(), cause);
    } else {
      log.warn("a batch of {} is tried again: {}", records.size(), cause);
      backlog.failed(cause);
      if (!(root(failure) instanceof RefusedException)) {
        pause(container);
      }
    }
    passOverWhatIsCommitted(begins, consumer, container);
  }

  private static Map<TopicPartition, Long> goBack(
      List<ConsumerRecord<byte[], RecordValue>> records, Consumer<byte[], RecordValue> consumer) {
    Map<TopicPartition, Long> begins = new HashMap<>();
    for (ConsumerRecord<byte[], RecordValue> record : records) {
      begins.merge(
          new TopicPartition(record.topic(), record.partition()), record.offset(), Math::min);
    }
    // What others have now they take up themselves.
    begins.keySet().retainAll(consumer.assignment());
    begins.forEach(consumer::seek);
    return begins;
  }

  private void passOverWhatIsCommitted(
      Map<TopicPartition, Long> begins,
      Consumer<byte[], RecordValue> consumer,
      @Nullable MessageListenerContainer container) {
    committed(consumer, begins.keySet(), container)
        .forEach(
            (partition, offset) -> {
              Long begin = begins.get(partition);
              if (offset != null
                  && begin != null
                  && offset.offset() > begin
                  && !watch.isOfAnother(offset)) {
                log.info("a commit had gone through: {} at {}", partition, offset.offset());
                consumer.seek(partition, offset.offset());
              }
            });
  }

  /**
   * Waits for a broker that is away, or for a transaction that is still open there. Without its
   * word nothing may be polled: what is published would be published twice.
   */
  private Map<TopicPartition, OffsetAndMetadata> committed(
      Consumer<byte[], RecordValue> consumer,
      Set<TopicPartition> partitions,
      @Nullable MessageListenerContainer container) {
    while (true) {
      try {
        return consumer.committed(partitions);
      } catch (KafkaException e) {
        if (container == null || !container.isRunning()) {
          return Map.of();
        }
        onWaiting.run();
        log.warn("waiting for the broker to say what is committed: {}", describe(e));
        if (!(e instanceof TimeoutException)) {
          pause(container);
        }
      }
    }
  }

  private void pause(@Nullable MessageListenerContainer container) {
    try {
      if (container == null) {
        Thread.sleep(pause.toMillis());
      } else {
        ListenerUtils.stoppableSleep(container, pause.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Who failed, and the class of it, without a stack: this may come every few seconds. What the
   * database says is left out, because it may quote what was read.
   */
  private static String causeOf(Throwable failure) {
    Throwable root = root(failure);
    if (root instanceof KafkaException) {
      return "the broker: " + describe(root);
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof DataAccessException || cause instanceof TransactionException) {
        return "the database: " + databaseCauseOf(cause);
      }
      if (cause instanceof ReaderUnavailableException) {
        return "the children: " + childrenCauseOf(cause);
      }
    }
    return root instanceof LeftForLaterException || root instanceof RefusedException
        ? describe(root)
        : root.getClass().getSimpleName();
  }

  /** What is in the way of children: nothing of a picture is in it. */
  private static String childrenCauseOf(Throwable unavailable) {
    Throwable cause = unavailable.getCause();
    return unavailable.getMessage() + (cause == null ? "" : ": " + cause.getMessage());
  }

  private static String databaseCauseOf(Throwable cause) {
    // A driver has a state for everything; a pool that has no connection to give has none.
    String state = root(cause) instanceof SQLException sql ? sql.getSQLState() : null;
    return state == null
        ? root(cause).getClass().getSimpleName()
        : STATES.getOrDefault(state, "SQLSTATE " + state);
  }

  private static String describe(Throwable failure) {
    return failure.getClass().getSimpleName() + ": " + failure.getMessage();
  }

  private static Throwable root(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }
}
