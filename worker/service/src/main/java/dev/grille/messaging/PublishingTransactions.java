package dev.grille.messaging;

import java.time.Duration;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.transaction.KafkaTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** Kafka's transactions; tells how long a commit took, which waits for all that was sent. */
final class PublishingTransactions extends KafkaTransactionManager<byte[], byte[]> {
  private static final long serialVersionUID = 1L;

  private final transient DeliveryListener listener;

  PublishingTransactions(ProducerFactory<byte[], byte[]> producers, DeliveryListener listener) {
    super(producers);
    this.listener = listener;
  }

  @Override
  protected void doCommit(DefaultTransactionStatus status) {
    long begin = System.nanoTime();
    super.doCommit(status);
    listener.published(Duration.ofNanos(System.nanoTime() - begin));
  }
}
