package dev.grille.messaging;

import dev.grille.contracts.CommandFamily;
import dev.grille.db.CommandLedger;
import dev.grille.db.DeadLetterRepository;
import dev.grille.db.UnpublishedRepository;
import dev.grille.messaging.polling.RecordValue;
import dev.grille.sandbox.MonotonicClock;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.support.ProducerListener;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The consumers of the two command topics. Template commands keep their order; queries are done
 * side by side.
 */
public final class CommandListeners {
  private final ListenerContainer templates;
  private final ListenerContainer recognitions;
  private final ProducerFactory<byte[], byte[]> producers;

  /** What the consumers stand on. */
  public record Foundation(
      TransactionOperations database,
      CommandLedger ledger,
      DeadLetterRepository letters,
      UnpublishedRepository unpublished,
      HandlerTable handlers,
      ConsumerFactory<byte[], RecordValue> consumers,
      TopicIds topicIds,
      ProducerFactory<byte[], byte[]> producers,
      InstantSource clock,
      MonotonicClock ticker,
      RandomGenerator random) {}

  /** Consumers that do not run yet and that nobody listens to. */
  public CommandListeners(
      Foundation on, TopicSettings topics, DeliverySettings settings, Runnable onFatal) {
    this(on, topics, settings, DeliveryListener.NO_OP, onFatal);
  }

  /**
   * Consumers that do not run yet.
   *
   * @param onFatal called when a consumer ended for a reason that a new one would meet again
   */
  public CommandListeners(
      Foundation on,
      TopicSettings topics,
      DeliverySettings settings,
      DeliveryListener listener,
      Runnable onFatal) {
    this.producers = on.producers();
    DeadLetters deadLetters = new DeadLetters(on.clock(), on.random());
    OutcomeStore outcomes =
        new OutcomeStore(
            on.database(),
            on.ledger(),
            on.letters(),
            on.unpublished(),
            deadLetters,
            topics.deadLetters());
    CommandWork work =
        new CommandWork(
            new DeliveryLog(on.database(), on.ledger()),
            new CommandProcessor(
                on.handlers(), outcomes, on.ticker(), settings.readerVersion(), listener),
            outcomes,
            settings.limits(),
            listener);
    ListenerContainer.Wiring wiring =
        new ListenerContainer.Wiring(
            on.consumers(),
            on.topicIds(),
            new PublishingTransactions(on.producers(), listener),
            new AnswerPublisher(template(on.producers()), topics, new ClosedTopics(on.ticker())),
            new Refusals(
                on.database(),
                on.unpublished(),
                on.letters(),
                deadLetters,
                settings.readerVersion(),
                listener),
            settings,
            on.ticker(),
            onFatal);
    ExecutorService inOrder =
        Executors.newSingleThreadExecutor(new CustomizableThreadFactory("grille-template-"));
    ExecutorService sideBySide =
        Executors.newFixedThreadPool(
            settings.queryThreads(), new CustomizableThreadFactory("grille-query-"));
    this.templates =
        new ListenerContainer(
            topics.templates(),
            new CommandBatch(
                new CommandIntake(CommandFamily.TEMPLATES), work, inOrder, CommandBatch.Order.KEPT),
            inOrder,
            wiring);
    this.recognitions =
        new ListenerContainer(
            topics.recognitions(),
            new CommandBatch(
                new CommandIntake(CommandFamily.RECOGNITIONS),
                work,
                sideBySide,
                CommandBatch.Order.FREE),
            sideBySide,
            wiring);
  }

  private static KafkaTemplate<byte[], byte[]> template(ProducerFactory<byte[], byte[]> producers) {
    KafkaTemplate<byte[], byte[]> template = new KafkaTemplate<>(producers);
    // Its own would log each failure with the record's key; who publishes says what is the matter.
    template.setProducerListener(new ProducerListener<>() {});
    return template;
  }

  public void start() {
    templates.start();
    recognitions.start();
  }

  /** Stops both, within the time that the settings give. */
  public void stop() {
    List<Thread> stops = List.of(new Thread(templates::stop), new Thread(recognitions::stop));
    stops.forEach(Thread::start);
    for (Thread stop : stops) {
      try {
        stop.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /**
   * Takes new consumers and producers. Kafka's clients measure by the wall clock: where that is set
   * back, their heartbeats and retries stand still until it has caught up.
   */
  public void renew() {
    producers.reset();
    templates.renew();
    recognitions.renew();
  }

  /** How both stand. */
  public List<ConsumerState> states() {
    return List.of(templates.state(), recognitions.state());
  }

  /** Whether both consume. */
  public boolean isRunning() {
    return templates.isRunning() && recognitions.isRunning();
  }
}
