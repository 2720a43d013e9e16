package dev.grille.messaging;

import dev.grille.contracts.RecordHeaders;
import dev.grille.db.UnpublishedRepository.Part;
import dev.grille.records.DeadLetterRecords;
import dev.grille.records.RefusalCause;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.KafkaOperations;

/**
 * Publishes what is stored, inside the Kafka transaction that also commits the offsets. Where a
 * command asks for its reply on a topic that is allowed, the answer goes there and to the results.
 */
final class AnswerPublisher {
  private final KafkaOperations<byte[], byte[]> kafka;
  private final TopicSettings topics;
  private final ClosedTopics closed;

  AnswerPublisher(
      KafkaOperations<byte[], byte[]> kafka, TopicSettings topics, ClosedTopics closed) {
    this.kafka = kafka;
    this.topics = topics;
    this.closed = closed;
  }

  /** A record on its way to the broker. */
  private record Sending(
      StoredOutcome settled,
      Part part,
      ProducerRecord<byte[], byte[]> record,
      CompletableFuture<?> end) {
    @Nullable Throwable failure() {
      return failureOf(end);
    }
  }

  /** Ends a transaction that is not to be committed, with what the broker said in it. */
  private static final class TrialException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TrialException(@Nullable Throwable failure) {
      super(failure);
    }
  }

  /**
   * Sends, and waits until the broker has it all.
   *
   * @throws RefusedException when it never will take some of it; nothing of it may be committed
   * @throws KafkaException when it did not take it now
   */
  void publish(List<StoredOutcome> batch) {
    refuseWhatIsClosed(batch);
    List<Sending> sendings = new ArrayList<>();
    for (StoredOutcome settled : batch) {
      for (Part part : Part.values()) {
        Optional<ProducerRecord<byte[], byte[]>> record = record(settled, part);
        if (record.isPresent()) {
          CompletableFuture<?> end = send(record.get());
          sendings.add(new Sending(settled, part, record.get(), end));
          if (end.isCompletedExceptionally()) {
            // The transaction is over; what is sent after it fails for no reason of its own.
            throwFailures(sendings);
          }
        }
      }
    }
    kafka.flush();
    throwFailures(sendings);
  }

  /** What fails at once is thrown, what fails later is not: here both are one. */
  private CompletableFuture<?> send(ProducerRecord<byte[], byte[]> record) {
    try {
      return kafka.send(record);
    } catch (KafkaException | org.springframework.kafka.KafkaException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private void refuseWhatIsClosed(List<StoredOutcome> batch) {
    List<Refusal> refusals = new ArrayList<>();
    for (StoredOutcome settled : batch) {
      for (Part part : Part.values()) {
        record(settled, part)
            .ifPresent(
                record ->
                    closed
                        .causeOf(record.topic())
                        .map(cause -> new Refusal(settled, part, record, cause))
                        .filter(Refusal::isFinal)
                        .ifPresent(refusals::add));
      }
    }
    if (!refusals.isEmpty()) {
      throw new RefusedException(refusals);
    }
  }

  private void throwFailures(List<Sending> sendings) {
    List<Refusal> refusals = new ArrayList<>();
    Throwable passing = null;
    for (Sending sending : sendings) {
      Throwable failure = sending.end().isDone() ? sending.failure() : null;
      if (failure != null) {
        Optional<Refusal> refusal =
            RefusalCause.of(failure)
                .map(
                    cause ->
                        new Refusal(sending.settled(), sending.part(), sending.record(), cause));
        refusal.filter(Refusal::isFinal).ifPresent(refusals::add);
        if (passing == null) {
          passing = refusal.<Throwable>map(AnswerPublisher::closedTopic).orElse(failure);
        }
      }
    }
    if (!refusals.isEmpty()) {
      refusals.stream()
          .filter(refusal -> refusal.cause().isOfTopic())
          .forEach(refusal -> closed.close(refusal.topic(), refusal.cause()));
      throw new RefusedException(refusals);
    }
    if (passing != null) {
      throw new KafkaException("not everything could be published", passing);
    }
  }

  /**
   * Those that the broker refuses alone too: what is said of several at once is vague. Each is sent
   * in a transaction of its own that is not committed, so this is not for within another one.
   *
   * @throws KafkaException where one is refused for what may pass, as then all may
   */
  List<Refusal> confirmed(List<Refusal> refusals) {
    List<Refusal> confirmed = new ArrayList<>();
    for (Refusal refusal : refusals) {
      if (refusal.cause().isVague()) {
        Throwable failure = failureAlone(refusal.record());
        Optional<RefusalCause> cause = RefusalCause.of(failure);
        if (failure != null && cause.isEmpty()) {
          throw new KafkaException("not everything could be published", failure);
        }
        cause.map(refusal::becauseOf).filter(Refusal::isFinal).ifPresent(confirmed::add);
      } else {
        confirmed.add(refusal);
      }
    }
    return confirmed;
  }

  private @Nullable Throwable failureAlone(ProducerRecord<byte[], byte[]> record) {
    try {
      return kafka.executeInTransaction(
          own -> {
            CompletableFuture<?> end = send(record);
            own.flush();
            throw new TrialException(failureOf(end));
          });
    } catch (TrialException e) {
      return e.getCause();
    }
  }

  private static @Nullable Throwable failureOf(CompletableFuture<?> end) {
    try {
      end.join();
      return null;
    } catch (CompletionException e) {
      return e.getCause();
    }
  }

  /** Names the topic, which Kafka's own error does not, and stands without it for that. */
  private static KafkaException closedTopic(Refusal refusal) {
    return new KafkaException("topic " + refusal.topic() + " takes nothing: " + refusal.cause());
  }

  /** Publishes in a transaction of its own, with offsets; returns when it is committed. */
  void publishNow(
      List<StoredOutcome> settled,
      Map<TopicPartition, OffsetAndMetadata> offsets,
      ConsumerGroupMetadata group) {
    kafka.executeInTransaction(
        own -> {
          publish(settled);
          own.sendOffsetsToTransaction(offsets, group);
          return settled;
        });
  }

  /** What is to be sent of a command; empty where it has no such part, or it was refused. */
  private Optional<ProducerRecord<byte[], byte[]>> record(StoredOutcome settled, Part part) {
    if (settled.withheld().contains(part)) {
      return Optional.empty();
    }
    return switch (part) {
      case ANSWER -> Optional.of(answer(topics.results(), settled));
      case REPLY -> replyTopic(settled.command()).map(topic -> answer(topic, settled));
      case LETTER ->
          Optional.ofNullable(settled.deadLetter())
              .map(letter -> DeadLetterRecords.letter(topics.deadLetters(), letter));
    };
  }

  private static ProducerRecord<byte[], byte[]> answer(String topic, StoredOutcome settled) {
    IncomingCommand command = settled.command();
    boolean tooLongToEcho = Echo.bytes(command.record()) > Echo.MAX_BYTES;
    byte[] key = tooLongToEcho ? null : command.record().key();
    var record = new ProducerRecord<>(topic, key, VendorAnswers.value(settled));
    add(record, RecordHeaders.COMMAND_ID, command.key().commandId());
    if (command.replayOf() != null) {
      add(record, RecordHeaders.REPLAY_OF, command.replayOf());
    }
    if (!tooLongToEcho) {
      Echo.of(command.record()).forEach(record.headers()::add);
    }
    VendorAnswers.headers(settled).forEach((name, value) -> add(record, name, value));
    return record;
  }

  private Optional<String> replyTopic(IncomingCommand command) {
    Header header = command.record().headers().lastHeader(RecordHeaders.KAFKA_REPLY_TOPIC);
    if (header == null || header.value() == null) {
      return Optional.empty();
    }
    String topic = new String(header.value(), StandardCharsets.UTF_8);
    boolean isNew = !topic.equals(topics.results());
    return isNew && topics.replies().contains(topic) ? Optional.of(topic) : Optional.empty();
  }

  private static void add(ProducerRecord<byte[], byte[]> record, String name, String value) {
    record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
