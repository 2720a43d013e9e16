package dev.grille.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.grille.client.OutgoingCommand.VendorPath;
import dev.grille.client.ReceivedAnswer.VendorAnswer;
import dev.grille.contracts.RecordHeaders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Sends commands and receives the answers that are committed from now on. {@link #send} may be
 * called by any thread, {@link #poll} by one at a time.
 *
 * @see GrilleClient which gives each command its answer
 */
public final class CommandChannel implements AutoCloseable {
  /** For the rest of a request: key, headers, and what the protocol adds. */
  private static final int ROOM = 64 << 10;

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Topics topics;
  private final KafkaProducer<String, byte[]> producer;
  private final KafkaConsumer<String, byte[]> consumer;
  private volatile @Nullable Exception failure;

  /**
   * Connects, and notes where the results topic ends.
   *
   * @param settings of Kafka's clients: the bootstrap servers, and what the cluster asks for
   * @throws IllegalStateException when Kafka does not answer, or the results topic does not exist
   */
  public CommandChannel(Map<String, ?> settings, Topics topics) {
    this(settings, topics, PATIENCE);
  }

  /**
   * As above.
   *
   * @param patience how long Kafka may take to answer
   */
  CommandChannel(Map<String, ?> settings, Topics topics, Duration patience) {
    this.topics = topics;
    this.consumer =
        new KafkaConsumer<>(
            consumerSettings(settings), new StringDeserializer(), new ByteArrayDeserializer());
    try {
      startAtTheEnd(patience);
    } catch (TimeoutException e) {
      consumer.close();
      throw new IllegalStateException(
          "Kafka does not answer at "
              + settings.get(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG)
              + " ("
              + e.getMessage()
              + "): is it running, and is this its address?",
          e);
    } catch (RuntimeException e) {
      consumer.close();
      throw e;
    }
    this.producer =
        new KafkaProducer<>(
            producerSettings(settings), new StringSerializer(), new ByteArraySerializer());
  }

  /**
   * Hands a command to the producer.
   *
   * @throws IllegalStateException when this or an earlier command could not be sent
   */
  public void send(OutgoingCommand command) {
    send(command, thrown -> failure = thrown);
    throwFailure();
  }

  /**
   * Hands a command to the producer.
   *
   * @param lost told, by a thread of the producer's, why the command could not be sent
   */
  void send(OutgoingCommand command, Consumer<Exception> lost) {
    var record =
        new ProducerRecord<String, byte[]>(
            topics.taking(command.family()), command.key(), command.value());
    record.headers().add(RecordHeaders.COMMAND_ID, command.id().getBytes(UTF_8));
    VendorPath service = command.service();
    if (service != null) {
      record.headers().add(RecordHeaders.DIALECT, service.dialect().wireName().getBytes(UTF_8));
      if (service.path() != null) {
        record.headers().add(RecordHeaders.PATH, service.path().getBytes(UTF_8));
      }
    }
    var unused =
        producer.send(
            record,
            (metadata, thrown) -> {
              if (thrown != null) {
                lost.accept(thrown);
              }
            });
  }

  /**
   * Answers that have come since the last call, to whoever's commands.
   *
   * @throws IllegalStateException when a command could not be sent
   */
  public List<ReceivedAnswer> poll(Duration patience) {
    throwFailure();
    List<ReceivedAnswer> answers = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> record : consumer.poll(patience)) {
      Header id = record.headers().lastHeader(RecordHeaders.COMMAND_ID);
      // Whatever has neither is no answer.
      if (id != null && id.value() != null && record.value() != null) {
        answers.add(
            new ReceivedAnswer(
                new String(id.value(), UTF_8), record.key(), record.value(), vendors(record)));
      }
    }
    return answers;
  }

  private static @Nullable VendorAnswer vendors(ConsumerRecord<String, byte[]> record) {
    String dialect = text(record, RecordHeaders.DIALECT);
    return dialect == null
        ? null
        : new VendorAnswer(
            dialect,
            "ok".equals(text(record, RecordHeaders.STATUS)),
            text(record, RecordHeaders.ERROR_CODE));
  }

  private static @Nullable String text(ConsumerRecord<String, byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
  }

  @Override
  public void close() {
    producer.close(PATIENCE);
    consumer.close();
  }

  private void throwFailure() {
    Exception thrown = failure;
    if (thrown != null) {
      throw new IllegalStateException(
          "a command could not be sent: " + thrown.getMessage(), thrown);
    }
  }

  private void startAtTheEnd(Duration patience) {
    List<TopicPartition> partitions =
        consumer.partitionsFor(topics.results(), patience).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    if (partitions.isEmpty()) {
      throw new IllegalStateException(
          "topic " + topics.results() + " does not exist: start a worker, it creates its topics");
    }
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    // Seeking is lazy: without this an answer could come before the end is looked up.
    partitions.forEach(partition -> consumer.position(partition, patience));
  }

  private static Map<String, Object> producerSettings(Map<String, ?> common) {
    var settings = new HashMap<String, Object>(common);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    // A partition made a moment ago may refuse the first batch and take the second; its broker then
    // expects the third, and the first is tried again until its time is over.
    settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, OutgoingCommand.MAX_BYTES + ROOM);
    settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 4L * OutgoingCommand.MAX_BYTES);
    return settings;
  }

  private static Map<String, Object> consumerSettings(Map<String, ?> common) {
    var settings = new HashMap<String, Object>(common);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, OutgoingCommand.MAX_BYTES);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    return settings;
  }
}
