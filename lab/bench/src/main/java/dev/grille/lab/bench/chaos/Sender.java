package dev.grille.lab.bench.chaos;

import dev.grille.contracts.RecordHeaders;
import dev.grille.contracts.dialects.Dialect;
import dev.grille.lab.bench.chaos.PlannedRecord.Kind;
import dev.grille.lab.bench.chaos.Sendings.Sending;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends records as a careful producer does: it knows what is acknowledged, sends nothing to a topic
 * that is being made anew, and then sends again under the same ids what the old one took along.
 */
final class Sender implements AutoCloseable {
  /** Where a record is a giant, its producer compresses it. */
  private static final int GIANT = 16 << 20;

  /** Every so manieth record asks for a reply. */
  private static final int REPLIED = 5;

  private final Stage stage;
  private final PlannedRecord.Known known;
  private final Sendings sendings;
  private final KafkaProducer<byte[], byte[]> producer;
  private final KafkaProducer<byte[], byte[]> giants;
  private final AtomicReference<Exception> lost = new AtomicReference<>();

  /** The topics that are there, by their names. */
  private final Map<String, Uuid> topics = new HashMap<>();

  private KafkaProducer<byte[], byte[]> last;

  /**
   * Connects.
   *
   * @param patience until a record is given up that no broker takes
   */
  Sender(Stage stage, PlannedRecord.Known known, Sendings sendings, Duration patience)
      throws InterruptedException {
    this.stage = stage;
    this.known = known;
    this.sendings = sendings;
    for (String topic : stage.commands()) {
      topics.put(topic, stage.id(topic).orElseThrow());
    }
    Map<String, Object> config =
        Map.of(
            "bootstrap.servers",
            stage.kafka().bootstrapServers(),
            "request.timeout.ms",
            5000,
            "delivery.timeout.ms",
            Math.toIntExact(patience.toMillis()),
            "max.block.ms",
            patience.toMillis(),
            "reconnect.backoff.max.ms",
            500,
            "max.request.size",
            4 << 20,
            // A partition made a moment ago may refuse the first batch and take the second; its
            // broker then expects the third, and the first is tried again until all is given up.
            "max.in.flight.requests.per.connection",
            1);
    this.producer =
        new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    this.last = producer;
    Map<String, Object> compressing = new HashMap<>(config);
    compressing.put("compression.type", "gzip");
    compressing.put("max.request.size", 256 << 20);
    compressing.put("buffer.memory", 512L << 20);
    this.giants =
        new KafkaProducer<>(compressing, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** Sends a record; waits while its topic is being made anew. */
  void send(PlannedRecord record) throws InterruptedException {
    refuseIfLost();
    byte[] value = record.body().bytes(known);
    String topic = topicOf(record);
    synchronized (this) {
      while (!topics.containsKey(topic)) {
        wait();
      }
      produce(record, topic, value);
    }
  }

  private String topicOf(PlannedRecord record) {
    return record.toTemplates() ? stage.templates() : stage.recognitions();
  }

  private void produce(PlannedRecord planned, String topic, byte[] value) {
    Sending sending = sendings.begin(planned, topics.get(topic));
    var record = new ProducerRecord<>(topic, text(planned.key()), value);
    if (planned.kind() != Kind.NAMELESS) {
      record.headers().add(RecordHeaders.COMMAND_ID, text(planned.commandId()));
    }
    Dialect dialect = planned.dialect();
    if (dialect != null) {
      record.headers().add(RecordHeaders.DIALECT, text(dialect.wireName()));
      record.headers().add(RecordHeaders.PATH, text(dialect.paths().get(0)));
    }
    record.headers().add(RecordHeaders.CORRELATION_ID, text(Integer.toString(sending.number())));
    if (planned.number() % REPLIED == 0) {
      record.headers().add(RecordHeaders.KAFKA_REPLY_TOPIC, text(stage.replies()));
    }
    var sender = value.length > GIANT ? giants : producer;
    if (sender != last) {
      // What shares a key has to keep its order.
      last.flush();
      last = sender;
    }
    var unused =
        sender.send(
            record,
            (metadata, e) -> {
              if (e != null) {
                lost.compareAndSet(null, e);
              } else {
                sendings.acknowledged(sending, place(metadata, sending.topic()));
              }
            });
  }

  private static String place(RecordMetadata at, Uuid topic) {
    return at.topic() + "-" + at.partition() + "-" + at.offset() + "-" + topic;
  }

  /** Sends nothing more to a topic; returns when all that was sent is acknowledged. */
  void shut(String topic) {
    synchronized (this) {
      topics.remove(topic);
    }
    producer.flush();
    giants.flush();
    refuseIfLost();
  }

  /**
   * Goes on with the topic that has the name now, first of all with what its predecessor took
   * along.
   */
  synchronized void reopen(String topic, Uuid predecessor, Uuid id) {
    topics.put(topic, id);
    List<PlannedRecord> again = sendings.lose(predecessor);
    System.out.println(topic + " was made anew; sent again: " + again.size());
    for (PlannedRecord record : again) {
      produce(record, topic, record.body().bytes(known));
    }
    notifyAll();
  }

  /** The id of the topic that has the name now. */
  synchronized Uuid id(String topic) {
    return topics.get(topic);
  }

  /** Whether everything could be sent. */
  void refuseIfLost() {
    Exception failure = lost.get();
    if (failure != null) {
      throw new IllegalStateException("a record could not be sent", failure);
    }
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(5));
    giants.close(Duration.ofSeconds(5));
  }
}
