package dev.grille.contracts;

import java.util.List;

/**
 * The names of the record headers that Grille reads and writes. Values are UTF-8 text; those that
 * are only echoed are carried as the bytes they are.
 */
public final class RecordHeaders {
  /** The command's id, 1 to 200 printable characters; goes before the body's {@code id}. */
  public static final String COMMAND_ID = "command-id";

  /** Echoed on the answer. */
  public static final String CORRELATION_ID = "correlation-id";

  /** Echoed on the answer; spring-kafka's request and reply use it. */
  public static final String KAFKA_CORRELATION_ID = "kafka_correlationId";

  /** The topic where spring-kafka's request and reply wants its answer. */
  public static final String KAFKA_REPLY_TOPIC = "kafka_replyTopic";

  /** W3C Trace Context, echoed on the answer. */
  public static final String TRACEPARENT = "traceparent";

  /** The vendor whose request the value is; its answer's value is the vendor's, too. */
  public static final String DIALECT = "dialect";

  /** In a dialect: the service, as the vendor writes its URI. */
  public static final String PATH = "path";

  /** On an answer in a dialect: {@code ok} or {@code error}. */
  public static final String STATUS = "grille-status";

  /** On an answer in a dialect: the type of the command that the request became. */
  public static final String TYPE = "grille-type";

  /** On an answer in a dialect: the template that it is about, where there is one. */
  public static final String TEMPLATE_ID = "grille-template-id";

  /** On an answer in a dialect: the template's version in decimal digits, where there is one. */
  public static final String TEMPLATE_VERSION = "grille-template-version";

  /** On an answer in a dialect: the version of Grille that answered. */
  public static final String READER_VERSION = "grille-reader-version";

  /** On an answer in a dialect: milliseconds by stage, as {@code timings_ms} has them. */
  public static final String TIMINGS = "grille-timings-ms";

  /** On a dead letter, and on an answer in a dialect that failed: the {@link ErrorCode}. */
  public static final String ERROR_CODE = "grille-error-code";

  /** On a dead letter: the {@link ErrorCategory}, in lower case. */
  public static final String ERROR_CATEGORY = "grille-error-category";

  /** On a dead letter, and on an answer in a dialect that failed: what is wrong. */
  public static final String ERROR_MESSAGE = "grille-error-message";

  /** On a dead letter: the topic of the command. */
  public static final String ORIGIN_TOPIC = "grille-origin-topic";

  /**
   * On a dead letter: the own id of the topic of the command, as Kafka writes it, which no other
   * topic of that name has. Absent where it is not known, as in letters of older versions.
   */
  public static final String ORIGIN_TOPIC_ID = "grille-origin-topic-id";

  /** On a dead letter: the partition of the command, in decimal digits. */
  public static final String ORIGIN_PARTITION = "grille-origin-partition";

  /** On a dead letter: the offset of the command, in decimal digits. */
  public static final String ORIGIN_OFFSET = "grille-origin-offset";

  /** On a dead letter: when the command failed, ISO 8601 in UTC. */
  public static final String FAILED_AT = "grille-failed-at";

  /** On a dead letter, and on an answer in a dialect: which attempt it is, 1 for the first. */
  public static final String ATTEMPT = "grille-attempt";

  /** On a dead letter: its own id, to replay it by. */
  public static final String DEAD_LETTER_ID = "grille-dead-letter-id";

  /** On a replayed command and its answer: the id of the dead letter. */
  public static final String REPLAY_OF = "grille-replay-of";

  /** What a command's producer may set and its answer echoes. */
  public static final List<String> ECHOED =
      List.of(CORRELATION_ID, KAFKA_CORRELATION_ID, TRACEPARENT);

  /** What Grille itself sets on a dead letter; replaced, never appended, when it fails again. */
  public static final List<String> DEAD_LETTER =
      List.of(
          ERROR_CODE,
          ERROR_CATEGORY,
          ERROR_MESSAGE,
          ORIGIN_TOPIC,
          ORIGIN_TOPIC_ID,
          ORIGIN_PARTITION,
          ORIGIN_OFFSET,
          FAILED_AT,
          ATTEMPT,
          DEAD_LETTER_ID,
          REPLAY_OF);

  private RecordHeaders() {}
}
