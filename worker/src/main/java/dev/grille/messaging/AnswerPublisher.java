package dev.grille.messaging;

import dev.grille.contracts.RecordHeaders;
import dev.grille.db.DeadLetterRepository.DeadLetterRow;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.springframework.kafka.core.KafkaOperations;

/**
 * Publishes what is stored, inside the Kafka transaction that also commits the offsets. Where a
 * command asks for its reply on a topic that is allowed, the answer goes there and to the results.
 */
final class AnswerPublisher {
  private final KafkaOperations<byte[], byte[]> kafka;
  private final TopicSettings topics;
  private final DeadLetters deadLetters;

  AnswerPublisher(
      KafkaOperations<byte[], byte[]> kafka, TopicSettings topics, DeadLetters deadLetters) {
    this.kafka = kafka;
    this.topics = topics;
    this.deadLetters = deadLetters;
  }

  /** Sends without waiting: the commit fails unless all of it has arrived. */
  void publish(List<Settled> batch) {
    for (Settled settled : batch) {
      kafka.send(answer(topics.results(), settled));
      replyTopic(settled.command()).ifPresent(topic -> kafka.send(answer(topic, settled)));
      DeadLetterRow letter = settled.deadLetter();
      if (letter != null) {
        kafka.send(deadLetters.record(topics.deadLetters(), letter));
      }
    }
  }

  /** Publishes in a transaction of its own, with offsets; returns when it is committed. */
  void publishNow(
      List<Settled> settled,
      Map<TopicPartition, OffsetAndMetadata> offsets,
      ConsumerGroupMetadata group) {
    kafka.executeInTransaction(
        own -> {
          publish(settled);
          own.sendOffsetsToTransaction(offsets, group);
          return settled;
        });
  }

  private static ProducerRecord<byte[], byte[]> answer(String topic, Settled settled) {
    IncomingCommand command = settled.command();
    boolean tooLongToEcho = Echo.bytes(command.record()) > Echo.MAX_BYTES;
    byte[] key = tooLongToEcho ? null : command.record().key();
    var record = new ProducerRecord<>(topic, key, settled.answer());
    add(record, RecordHeaders.COMMAND_ID, command.key().commandId());
    if (command.replayOf() != null) {
      add(record, RecordHeaders.REPLAY_OF, command.replayOf());
    }
    if (!tooLongToEcho) {
      Echo.of(command.record()).forEach(record.headers()::add);
    }
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
