package dev.grille.messaging;

import dev.grille.contracts.CommandFamily;
import dev.grille.messaging.polling.RecordValue;
import dev.grille.sandbox.MonotonicClock;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.support.ProducerListener;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * The consumers of the command topics, two for each tenant. Template commands of a tenant keep
 * their order; queries are done side by side.
 */
public final class CommandListeners {
  private final List<ListenerContainer> containers;
  private final ProducerFactory<byte[], byte[]> producers;

  /** What the consumers of all tenants share. */
  public record Shared(
      ConsumerFactory<byte[], RecordValue> consumers,
      TopicIds topicIds,
      ProducerFactory<byte[], byte[]> producers,
      InstantSource clock,
      MonotonicClock ticker,
      RandomGenerator random) {}

  /**
   * Consumers that do not run yet.
   *
   * @param onFatal called when a consumer ended for a reason that a new one would meet again
   */
  public CommandListeners(
      List<ServedTenant> tenants,
      Shared shared,
      DeliverySettings settings,
      DeliveryListener listener,
      Runnable onFatal) {
    this.producers = shared.producers();
    this.containers =
        tenants.stream()
            .flatMap(tenant -> containers(tenant, shared, settings, listener, onFatal))
            .toList();
  }

  private static Stream<ListenerContainer> containers(
      ServedTenant tenant,
      Shared shared,
      DeliverySettings settings,
      DeliveryListener listener,
      Runnable onFatal) {
    TopicSettings topics = tenant.topics();
    DeadLetters deadLetters = new DeadLetters(shared.clock(), shared.random());
    OutcomeStore outcomes =
        new OutcomeStore(
            tenant.database(),
            tenant.ledger(),
            tenant.letters(),
            tenant.unpublished(),
            deadLetters,
            topics.deadLetters());
    CommandWork work =
        new CommandWork(
            new DeliveryLog(tenant.database(), tenant.ledger()),
            new CommandProcessor(
                tenant.handlers(), outcomes, shared.ticker(), settings.readerVersion(), listener),
            outcomes,
            settings.limits(),
            listener,
            shared.ticker());
    ListenerContainer.Wiring wiring =
        new ListenerContainer.Wiring(
            shared.consumers(),
            shared.topicIds(),
            new PublishingTransactions(shared.producers(), listener),
            new AnswerPublisher(
                template(shared.producers()), topics, new ClosedTopics(shared.ticker())),
            new Refusals(
                tenant.database(),
                tenant.unpublished(),
                tenant.letters(),
                deadLetters,
                settings.readerVersion(),
                listener),
            settings,
            shared.ticker(),
            onFatal);
    ExecutorService inOrder =
        Executors.newSingleThreadExecutor(new CustomizableThreadFactory("grille-template-"));
    ExecutorService sideBySide =
        Executors.newFixedThreadPool(
            settings.queryThreads(), new CustomizableThreadFactory("grille-query-"));
    return Stream.of(
        new ListenerContainer(
            topics.templates(),
            new CommandBatch(
                new CommandIntake(CommandFamily.TEMPLATES), work, inOrder, CommandBatch.Order.KEPT),
            inOrder,
            wiring),
        new ListenerContainer(
            topics.recognitions(),
            new CommandBatch(
                new CommandIntake(CommandFamily.RECOGNITIONS),
                work,
                sideBySide,
                CommandBatch.Order.FREE),
            sideBySide,
            wiring));
  }

  private static KafkaTemplate<byte[], byte[]> template(ProducerFactory<byte[], byte[]> producers) {
    KafkaTemplate<byte[], byte[]> template = new KafkaTemplate<>(producers);
    // Its own would log each failure with the record's key; who publishes says what is the matter.
    template.setProducerListener(new ProducerListener<>() {});
    return template;
  }

  public void start() {
    containers.forEach(ListenerContainer::start);
  }

  /** Stops all of them, within the time that the settings give. */
  public void stop() {
    sideBySide(ListenerContainer::stop);
  }

  /**
   * Takes new consumers and producers. Kafka's clients measure by the wall clock: where that is set
   * back, their heartbeats and retries stand still until it has caught up.
   */
  public void renew() {
    producers.reset();
    sideBySide(ListenerContainer::renew);
  }

  /** Each waits for what it has begun; all of them together for no longer than the slowest. */
  private void sideBySide(Consumer<ListenerContainer> action) {
    List<Thread> threads = new ArrayList<>();
    for (ListenerContainer container : containers) {
      Thread thread = new Thread(() -> action.accept(container), "grille-listeners");
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  /** How each of them stands. */
  public List<ConsumerState> states() {
    return containers.stream().map(ListenerContainer::state).toList();
  }

  /** Whether all of them consume. */
  public boolean isRunning() {
    return containers.stream().allMatch(ListenerContainer::isRunning);
  }
}
