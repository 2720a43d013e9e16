package dev.grille.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts records on topics and sees what is committed on them, as producers and consumers do. */
public final class Topics implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final ByteArrayDeserializer BYTES = new ByteArrayDeserializer();

  private final String broker;
  private final KafkaProducer<byte[], byte[]> producer;
  private final Map<String, Watched> watched = new HashMap<>();

  public Topics(String broker) {
    this.broker = broker;
    this.producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker, "max.request.size", 20 << 20),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  /** A record with an id in its header and no key. */
  public static ProducerRecord<byte[], byte[]> record(String topic, String id, String body) {
    var record =
        new ProducerRecord<byte[], byte[]>(topic, null, body.getBytes(StandardCharsets.UTF_8));
    record.headers().add("command-id", id.getBytes(StandardCharsets.UTF_8));
    return record;
  }

  public void send(ProducerRecord<byte[], byte[]> record) {
    var unused = producer.send(record);
    producer.flush();
  }

  /** The committed records of a topic under a command id, when there are as many. */
  public List<ConsumerRecord<byte[], byte[]>> await(String topic, String id, int count) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (seen(topic, id).size() < count) {
      assertThat(System.nanoTime()).as("patience for " + id + " on " + topic).isLessThan(end);
      more(topic);
    }
    // One that is too many may have come with the last that was awaited.
    all(topic);
    return seen(topic, id);
  }

  private synchronized List<ConsumerRecord<byte[], byte[]>> seen(String topic, String id) {
    return watched(topic).seen.stream()
        .filter(record -> id.equals(text(record, "command-id")))
        .toList();
  }

  private synchronized void more(String topic) {
    watched(topic).more();
  }

  /** All that a {@code read_committed} consumer sees on a topic. */
  public synchronized List<ConsumerRecord<byte[], byte[]>> all(String topic) {
    return watched(topic).all();
  }

  private Watched watched(String topic) {
    return watched.computeIfAbsent(topic, name -> new Watched(broker, name));
  }

  public static JsonNode json(ConsumerRecord<byte[], byte[]> record) {
    return JsonMapper.shared().readTree(record.value());
  }

  public static String text(ConsumerRecord<byte[], byte[]> record, String header) {
    var found = record.headers().lastHeader(header);
    return found == null ? "" : new String(found.value(), StandardCharsets.UTF_8);
  }

  @Override
  public synchronized void close() {
    producer.close();
    watched.values().forEach(topic -> topic.consumer.close());
  }

  /** One topic, read from its beginning. */
  private static final class Watched {
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final List<ConsumerRecord<byte[], byte[]>> seen = new ArrayList<>();

    Watched(String broker, String topic) {
      consumer =
          new KafkaConsumer<>(
              Map.of(
                  "bootstrap.servers",
                  broker,
                  "isolation.level",
                  "read_committed",
                  // Whoever asks for the end waits behind the fetch; short waits keep brokers busy.
                  "fetch.max.wait.ms",
                  100),
              BYTES,
              BYTES);
      partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
    }

    void more() {
      consumer.poll(Duration.ofMillis(100)).forEach(seen::add);
    }

    List<ConsumerRecord<byte[], byte[]>> all() {
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      do {
        more();
      } while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p)));
      return List.copyOf(seen);
    }
  }
}
