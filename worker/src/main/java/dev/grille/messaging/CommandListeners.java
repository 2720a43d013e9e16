package dev.grille.messaging;

import dev.grille.contracts.CommandFamily;
import dev.grille.db.CommandLedger;
import dev.grille.db.DeadLetterRepository;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The consumers of the two command topics. Template commands keep their order; queries are done
 * side by side.
 */
public final class CommandListeners {
  private final ListenerContainer templates;
  private final ListenerContainer recognitions;

  /** What the consumers stand on. */
  public record Foundation(
      TransactionOperations database,
      CommandLedger ledger,
      DeadLetterRepository letters,
      HandlerTable handlers,
      ConsumerFactory<byte[], byte[]> consumers,
      ProducerFactory<byte[], byte[]> producers,
      InstantSource clock,
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
    DeadLetters deadLetters = new DeadLetters(on.clock(), on.random());
    OutcomeStore outcomes = new OutcomeStore(on.database(), on.ledger(), on.letters(), deadLetters);
    CommandWork work =
        new CommandWork(
            new DeliveryLog(on.database(), on.ledger()),
            new CommandProcessor(
                on.handlers(), outcomes, on.clock(), settings.readerVersion(), listener),
            outcomes,
            settings.limits(),
            listener);
    ListenerContainer.Wiring wiring =
        new ListenerContainer.Wiring(
            on.consumers(),
            new PublishingTransactions(on.producers(), listener),
            new AnswerPublisher(new KafkaTemplate<>(on.producers()), topics, deadLetters),
            settings,
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

  /** How both stand. */
  public List<ConsumerState> states() {
    return List.of(templates.state(), recognitions.state());
  }

  /** Whether both consume. */
  public boolean isRunning() {
    return templates.isRunning() && recognitions.isRunning();
  }
}
