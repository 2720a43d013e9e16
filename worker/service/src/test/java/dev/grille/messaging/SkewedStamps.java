package dev.grille.messaging;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/**
 * Gives a producer's records the time of a machine whose clock is wrong. Kafka's client asks the
 * system for it, and would not let itself be given another clock.
 */
public final class SkewedStamps implements ProducerInterceptor<byte[], byte[]> {
  /**
   * Configuration: an {@link AtomicLong}, by how many milliseconds the clock is wrong; 0 by none.
   */
  static final String BY = "bench.stamps.wrong.by";

  private AtomicLong by = new AtomicLong();

  @Override
  public void configure(Map<String, ?> configs) {
    by = (AtomicLong) configs.get(BY);
  }

  @Override
  public ProducerRecord<byte[], byte[]> onSend(ProducerRecord<byte[], byte[]> record) {
    if (by.get() == 0) {
      return record;
    }
    return new ProducerRecord<>(
        record.topic(),
        record.partition(),
        System.currentTimeMillis() + by.get(),
        record.key(),
        record.value(),
        record.headers());
  }

  @Override
  public void onAcknowledgement(RecordMetadata metadata, Exception failure) {}

  @Override
  public void close() {}
}
