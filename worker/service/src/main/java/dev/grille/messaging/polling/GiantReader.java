package dev.grille.messaging.polling;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.DefaultRecordBatch;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Takes a consumer past a record that its client cannot unfold: finds the partition that has one,
 * and reads it without ever having the record whole in memory.
 */
final class GiantReader {
  private final Map<String, Object> settings;
  private final PollAllowance allowance;
  private final int mostRecords;

  GiantReader(Map<String, Object> settings, PollAllowance allowance) {
    this.settings = new HashMap<>(settings);
    // Kafka wants them named, although nothing is deserialized here.
    this.settings.putIfAbsent("key.deserializer", ByteArrayDeserializer.class);
    this.settings.putIfAbsent("value.deserializer", ByteArrayDeserializer.class);
    this.allowance = allowance;
    this.mostRecords =
        new ConsumerConfig(this.settings).getInt(ConsumerConfig.MAX_POLL_RECORDS_CONFIG);
  }

  /**
   * The next records of the partition that has a giant among those that come; the consumer stands
   * behind them. A poll that failed has lost records of other partitions too, so all of them go
   * back to where they are committed, which is where a batch begins. Empty where no partition has a
   * giant.
   *
   * @throws KafkaException when the broker is away; it has to be called again before the consumer
   *     is polled
   */
  Optional<ConsumerRecords<byte[], RecordValue>> readOn(Consumer<byte[], RecordValue> consumer) {
    RawFetch fetch = new RawFetch(settings);
    Map<TopicPartition, Long> begins = goBack(consumer);
    for (Map.Entry<TopicPartition, Long> begin : begins.entrySet()) {
      TopicPartition partition = begin.getKey();
      List<DefaultRecordBatch> batches = fetch.committed(partition, begin.getValue());
      if (batches.stream().anyMatch(batch -> hasGiant(partition, batch, begin.getValue()))) {
        return Optional.of(read(consumer, partition, begin.getValue(), batches));
      }
    }
    return Optional.empty();
  }

  private static Map<TopicPartition, Long> goBack(Consumer<?, ?> consumer) {
    Set<TopicPartition> assigned = consumer.assignment();
    Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(assigned);
    Map<TopicPartition, Long> first = consumer.beginningOffsets(assigned);
    Map<TopicPartition, Long> begins = new HashMap<>();
    for (TopicPartition partition : assigned) {
      OffsetAndMetadata offset = committed.get(partition);
      long begin = first.getOrDefault(partition, 0L);
      begins.put(partition, offset == null ? begin : Math.max(begin, offset.offset()));
    }
    begins.forEach(consumer::seek);
    return begins;
  }

  private boolean hasGiant(TopicPartition partition, DefaultRecordBatch batch, long begin) {
    batch.ensureValid();
    long largest = allowance.limits().largest();
    try (var stream = new RecordStream(partition, batch, largest)) {
      while (stream.hasNext()) {
        RecordStream.Item item = stream.next((offset, size) -> false);
        if (item.offset() >= begin && item.size() > largest) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw new KafkaException("a batch cannot be unfolded", e);
    }
  }

  private ConsumerRecords<byte[], RecordValue> read(
      Consumer<byte[], RecordValue> consumer,
      TopicPartition partition,
      long begin,
      List<DefaultRecordBatch> batches) {
    List<ConsumerRecord<byte[], RecordValue>> records = new ArrayList<>();
    long next = begin;
    for (DefaultRecordBatch batch : batches) {
      if (!readAll(partition, batch, begin, records)) {
        next = records.get(records.size() - 1).offset() + 1;
        break;
      }
      next = batch.nextOffset();
    }
    consumer.seek(partition, next);
    return new ConsumerRecords<>(
        Map.of(partition, records), Map.of(partition, new OffsetAndMetadata(next)));
  }

  /** Whether nothing of the batch was left for the next poll. */
  private boolean readAll(
      TopicPartition partition,
      DefaultRecordBatch batch,
      long begin,
      List<ConsumerRecord<byte[], RecordValue>> records) {
    try (var stream = new RecordStream(partition, batch, allowance.limits().largest())) {
      while (stream.hasNext()) {
        var item = stream.next((offset, size) -> offset >= begin && isTaken(records.size(), size));
        if (item.record() != null) {
          records.add(item.record());
        } else if (item.offset() >= begin) {
          return false;
        }
      }
      return true;
    } catch (IOException e) {
      throw new KafkaException("a batch cannot be unfolded", e);
    }
  }

  private boolean isTaken(int records, long size) {
    // A giant is folded, and so takes next to nothing.
    long room = size > allowance.limits().largest() ? 0 : size;
    if (records >= mostRecords || !allowance.fits(room)) {
      return false;
    }
    allowance.take(room);
    return true;
  }
}
