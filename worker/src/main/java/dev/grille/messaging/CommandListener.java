package dev.grille.messaging;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.listener.BatchMessageListener;

/**
 * What a poll brings: the outcomes go to the database first, then answers, dead letters and offsets
 * to Kafka in one transaction, which the container commits when this returns. Nothing is sent
 * before all work is done, so the transaction is as short as the publishing.
 */
final class CommandListener implements BatchMessageListener<byte[], byte[]> {
  private final CommandBatch batch;
  private final AnswerPublisher publisher;
  private final BooleanSupplier stopping;

  CommandListener(CommandBatch batch, AnswerPublisher publisher, BooleanSupplier stopping) {
    this.batch = batch;
    this.publisher = publisher;
    this.stopping = stopping;
  }

  @Override
  public void onMessage(List<ConsumerRecord<byte[], byte[]>> records) {
    publisher.publish(batch.settle(records, stopping));
  }
}
