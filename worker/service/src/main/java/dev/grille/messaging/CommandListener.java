package dev.grille.messaging;

import dev.grille.messaging.polling.RecordValue;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.Uuid;
import org.springframework.kafka.listener.BatchConsumerAwareMessageListener;
import org.springframework.kafka.listener.ListenerMetadata;
import org.springframework.kafka.listener.OffsetAndMetadataProvider;

/**
 * What a poll brings: the outcomes go to the database first, then answers, dead letters and offsets
 * to Kafka in one transaction, which the container commits when this returns. Nothing is sent
 * before all work is done, so the transaction is as short as the publishing; only where a command
 * is suspected of ending its worker, what is settled goes out in a transaction before it.
 */
final class CommandListener
    implements BatchConsumerAwareMessageListener<byte[], RecordValue>, OffsetAndMetadataProvider {
  private final CommandBatch batch;
  private final AnswerPublisher publisher;
  private final Refusals refusals;
  private final Backlog backlog;
  private final TopicWatch watch;
  private final BooleanSupplier stopping;
  private String metadata = "";

  CommandListener(
      CommandBatch batch,
      AnswerPublisher publisher,
      Refusals refusals,
      Backlog backlog,
      TopicWatch watch,
      BooleanSupplier stopping) {
    this.batch = batch;
    this.publisher = publisher;
    this.refusals = refusals;
    this.backlog = backlog;
    this.watch = watch;
    this.stopping = stopping;
  }

  @Override
  public void onMessage(
      List<ConsumerRecord<byte[], RecordValue>> records, Consumer<?, ?> consumer) {
    backlog.received(records);
    Uuid topic = watch.idOfBatch();
    BatchAnswers answers = new BatchAnswers(records, topic, consumer, publisher);
    try {
      batch.settle(records, topic, stopping, answers);
      answers.publish();
      backlog.published(records);
    } catch (RefusedException e) {
      // The transaction cannot be saved. The batch comes again, and then it is without them.
      refusals.store(publisher.confirmed(e.refusals()));
      throw e;
    }
    metadata = answers.metadata();
  }

  /** Asked by the container, on the consumer's thread, when it commits a batch. */
  @Override
  public OffsetAndMetadata provide(ListenerMetadata listener, long offset) {
    return new OffsetAndMetadata(offset, metadata);
  }
}
