package dev.grille.messaging;

import dev.grille.messaging.polling.RecordValue;
import dev.grille.sandbox.MonotonicClock;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.event.ConsumerStoppedEvent;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.kafka.transaction.KafkaTransactionManager;

/**
 * Consumes one command topic. Goes on by itself after a fence; tells when it cannot.
 *
 * <p>A fenced producer means that the transaction was ended by the broker. The consumer has moved
 * on, but nothing is committed: only a new consumer takes the batch up again.
 */
final class ListenerContainer {
  private static final Logger log = LoggerFactory.getLogger(ListenerContainer.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration AUTHENTICATION_RETRY = Duration.ofSeconds(10);

  /** For taking counts back, when the time for finishing is over. */
  private static final Duration HAND_BACK = Duration.ofSeconds(5);

  private static final long NEVER = Long.MIN_VALUE;

  /** Kafka's own figure: seconds since the last poll, -1 before the first. */
  private static final String LAST_POLL = "last-poll-seconds-ago";

  private final KafkaMessageListenerContainer<byte[], RecordValue> container;
  private final ExecutorService threads;
  private final Duration shutdown;
  private final Runnable onFatal;
  private final Backlog backlog;
  private final MonotonicClock clock;
  private volatile boolean stopping;

  /** When it was started or waited for the broker; its polls Kafka counts. */
  private volatile long lastProgress = NEVER;

  /**
   * What the containers share.
   *
   * @param onFatal called when a consumer ended and must not be started again
   */
  record Wiring(
      ConsumerFactory<byte[], RecordValue> consumers,
      TopicIds topicIds,
      KafkaTransactionManager<byte[], byte[]> transactions,
      AnswerPublisher publisher,
      Refusals refusals,
      DeliverySettings settings,
      MonotonicClock clock,
      Runnable onFatal) {}

  /**
   * A container that does not run yet.
   *
   * @param threads do the commands; closed with the container
   */
  ListenerContainer(String topic, CommandBatch batch, ExecutorService threads, Wiring wiring) {
    DeliverySettings settings = wiring.settings();
    this.threads = threads;
    this.shutdown = settings.shutdown();
    this.onFatal = wiring.onFatal();
    this.clock = wiring.clock();
    this.backlog = new Backlog(clock);
    ContainerProperties properties = new ContainerProperties(topic);
    properties.setGroupId(settings.group());
    properties.setClientId(topic);
    TopicWatch watch = new TopicWatch(topic, wiring.topicIds());
    var listener =
        new CommandListener(
            batch, wiring.publisher(), wiring.refusals(), backlog, watch, () -> stopping);
    properties.setMessageListener(listener);
    properties.setOffsetAndMetadataProvider(listener);
    properties.setConsumerRebalanceListener(watch);
    properties.setKafkaAwareTransactionManager(wiring.transactions());
    properties.setStopContainerWhenFenced(true);
    properties.setAuthExceptionRetryInterval(AUTHENTICATION_RETRY);
    properties.setShutdownTimeout(shutdown.toMillis());
    this.container = new KafkaMessageListenerContainer<>(wiring.consumers(), properties);
    container.setBeanName(topic);
    container.setAfterRollbackProcessor(
        watch.after(new RewindAfterRollback(PAUSE, this::noteProgress, backlog, watch)));
    container.setApplicationEventPublisher(
        event -> {
          if (event instanceof ConsumerStoppedEvent stopped) {
            onStopped(stopped.getReason());
          }
        });
  }

  void start() {
    noteProgress();
    container.start();
  }

  /**
   * Finishes what is begun, begins no more, and commits what is whole. What is not finished in time
   * is interrupted and handed back.
   */
  void stop() {
    stopping = true;
    CountDownLatch ended = new CountDownLatch(1);
    container.stop(ended::countDown);
    try {
      if (!ended.await(shutdown.toMillis(), TimeUnit.MILLISECONDS)) {
        endThreads();
        if (!ended.await(HAND_BACK.toMillis(), TimeUnit.MILLISECONDS)) {
          log.warn("{}: not everything was handed back", container.getBeanName());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    endThreads();
  }

  /** Whoever waits for a command that is never begun has to hear of it. */
  private void endThreads() {
    for (Runnable notBegun : threads.shutdownNow()) {
      if (notBegun instanceof Future<?> future) {
        future.cancel(false);
      }
    }
  }

  boolean isRunning() {
    return container.isRunning();
  }

  /** How it stands. */
  ConsumerState state() {
    // Null before the first start.
    Collection<TopicPartition> assigned = container.getAssignedPartitions();
    return new ConsumerState(
        String.valueOf(container.getBeanName()),
        container.isRunning(),
        assigned == null ? Set.of() : Set.copyOf(assigned),
        sinceProgress(),
        backlog.oldest(assigned == null ? Set.of() : assigned),
        backlog.cause());
  }

  private @Nullable Duration sinceProgress() {
    long mark = lastProgress;
    if (mark == NEVER || stopping) {
      return null;
    }
    Duration sinceMark = clock.since(mark);
    return lastPoll().filter(poll -> poll.compareTo(sinceMark) < 0).orElse(sinceMark);
  }

  private Optional<Duration> lastPoll() {
    return container.metrics().values().stream()
        .flatMap(metrics -> metrics.entrySet().stream())
        .filter(entry -> entry.getKey().name().equals(LAST_POLL))
        .map(entry -> entry.getValue().metricValue())
        .filter(value -> value instanceof Double seconds && seconds >= 0)
        .map(value -> Duration.ofMillis((long) ((Double) value * 1000)))
        .findAny();
  }

  private void noteProgress() {
    lastProgress = clock.nanoTime();
  }

  private void onStopped(ConsumerStoppedEvent.Reason reason) {
    if (stopping || reason == ConsumerStoppedEvent.Reason.NORMAL) {
      return;
    }
    if (reason == ConsumerStoppedEvent.Reason.FENCED) {
      log.warn(
          "{}: the producer was fenced; a new consumer takes the batch up",
          container.getBeanName());
      // Not on the consumer's own thread, which has to end first.
      Thread restart = new Thread(this::restart, "grille-restart-" + container.getBeanName());
      restart.setDaemon(true);
      restart.start();
    } else {
      log.error("{}: the consumer ended: {}", container.getBeanName(), reason);
      onFatal.run();
    }
  }

  /** Takes a new consumer; what the old one has begun is finished first. */
  void renew() {
    if (container.isRunning()) {
      restart();
    }
  }

  private synchronized void restart() {
    noteProgress();
    container.stop();
    if (!stopping) {
      container.start();
    }
  }
}
