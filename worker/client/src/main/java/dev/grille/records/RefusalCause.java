package dev.grille.records;

import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.errors.UnsupportedForMessageFormatException;
import org.jspecify.annotations.Nullable;

/**
 * What Kafka refuses a record for. All other failures of publishing pass; among them that the time
 * is wrong by hours on the worker's machine, which a topic whose broker stamps its records does not
 * even ask for.
 */
public enum RefusalCause {
  /** It is larger than the topic or the worker's own producer allow. */
  RECORD_TOO_LARGE(false, RecordTooLargeException.class, RecordBatchTooLargeException.class),
  /** The topic's rules forbid it: a compacted topic wants a key, for one. */
  RECORD_INVALID(
      false,
      org.apache.kafka.common.InvalidRecordException.class,
      PolicyViolationException.class,
      UnsupportedForMessageFormatException.class),
  TOPIC_FORBIDDEN(true, TopicAuthorizationException.class),
  TOPIC_INVALID(true, InvalidTopicException.class),
  TOPIC_UNKNOWN(true, UnknownTopicOrPartitionException.class);

  private final boolean ofTopic;
  private final List<Class<? extends Exception>> errors;

  @SafeVarargs
  RefusalCause(boolean ofTopic, Class<? extends Exception>... errors) {
    this.ofTopic = ofTopic;
    this.errors = List.of(errors);
  }

  /** Whether it would meet every record of the topic, until somebody fixes that. */
  public boolean isOfTopic() {
    return ofTopic;
  }

  /**
   * Whether a record has to be sent alone to learn this of it. Where a broker refuses several
   * records of one request Kafka's client calls each of them invalid, be it only that the time is
   * wrong on this machine; of a single one it says what the broker says.
   */
  public boolean isVague() {
    return this == RECORD_INVALID;
  }

  private boolean isMetBy(Throwable failure) {
    return errors.stream().anyMatch(error -> error.isInstance(failure));
  }

  /** The cause of a failure; empty where it may pass, or nothing failed. */
  public static Optional<RefusalCause> of(@Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      for (RefusalCause known : values()) {
        if (known.isMetBy(cause)) {
          return Optional.of(known);
        }
      }
    }
    return Optional.empty();
  }
}
