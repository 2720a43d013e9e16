package dev.grille.app.observe;

import dev.grille.app.GrilleProperties;
import dev.grille.messaging.CommandListeners;
import dev.grille.messaging.ConsumerState;
import dev.grille.messaging.DeliveryListener;
import dev.grille.messaging.PollBudget;
import dev.grille.sandbox.IsolationMode;
import dev.grille.sandbox.MonotonicClock;
import dev.grille.sandbox.PoolListener;
import dev.grille.sandbox.ReaderPool;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.config.MeterFilter;
import java.sql.Connection;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * What listens and what answers an operator. A bean's name is the name of its part of the health.
 */
@Configuration(proxyBeanMethods = false)
public class ObserveWiring {
  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final int VALID_WITHIN_SECONDS = 5;

  /** Of Kafka's several hundred figures, those that the alerts and the guide speak of. */
  private static final List<String> KAFKA =
      List.of(
          "kafka.consumer.fetch.manager.records.lag",
          "kafka.consumer.fetch.manager.records.consumed.total",
          "kafka.consumer.fetch.manager.bytes.consumed.total",
          "kafka.consumer.coordinator.assigned.partitions",
          "kafka.consumer.coordinator.rebalance",
          "kafka.consumer.coordinator.failed.rebalance",
          "kafka.consumer.last.poll",
          "kafka.consumer.time.between.poll");

  @Bean
  static MeterFilter onlyWhatIsLookedAt() {
    return MeterFilter.deny(
        id ->
            id.getName().startsWith("kafka.")
                && KAFKA.stream().noneMatch(id.getName()::startsWith));
  }

  @Bean
  DeliveryListener deliveryMetrics(MeterRegistry meters) {
    return new DeliveryMetrics(meters);
  }

  @Bean
  PoolListener childrenMetrics(MeterRegistry meters) {
    return new ChildrenMetrics(meters);
  }

  @Bean
  ServerWatch database(DataSource source, Clock clock) {
    return new ServerWatch("database", () -> ask(source), PAUSE, clock);
  }

  @Bean
  HeldBack heldBack(CommandListeners listeners) {
    return new HeldBack(listeners::states, MonotonicClock.SYSTEM);
  }

  @Bean
  BrokerQuestion brokerQuestion(KafkaAdmin admin, HeldBack heldBack) {
    return new BrokerQuestion(admin.getConfigurationProperties(), heldBack);
  }

  @Bean
  HealthIndicator backlog(
      CommandListeners listeners, HeldBack heldBack, GrilleProperties properties) {
    return new BacklogHealth(
        listeners::states, heldBack::now, properties.delivery().answerWithin());
  }

  @Bean
  ClockWatch clockWatch(Clock clock, MeterRegistry meters, CommandListeners listeners) {
    Counter steps =
        Counter.builder("grille.clock.steps")
            .description("times that this machine's clock was set")
            .register(meters);
    return new ClockWatch(clock, MonotonicClock.SYSTEM, steps, listeners::renew);
  }

  @Bean
  ServerWatch broker(BrokerQuestion question, Clock clock) {
    return new ServerWatch("broker", question, PAUSE, clock);
  }

  @Bean
  HealthIndicator progress(CommandListeners listeners, PollBudget budget) {
    return new ProgressHealth(listeners::states, budget.worstCase());
  }

  @Bean
  HealthIndicator consumers(CommandListeners listeners) {
    return new ConsumersHealth(listeners::states);
  }

  @Bean
  HealthIndicator children(ReaderPool pool, GrilleProperties properties) {
    return new ChildrenHealth(pool::ready, properties.reader().count());
  }

  @Bean
  HealthIndicator isolation(ReaderPool pool) {
    return new IsolationHealth(pool.isolation());
  }

  @Bean
  MeterBinder isolationModes(ReaderPool pool) {
    return meters -> {
      for (IsolationMode mode : IsolationMode.values()) {
        Gauge.builder("grille.isolation", () -> pool.isolation() == mode ? 1 : 0)
            .description("1 for the way in which children are isolated")
            .tag("mode", mode.name())
            .register(meters);
      }
    };
  }

  @Bean
  MeterBinder state(
      ServerWatch database,
      ServerWatch broker,
      ReaderPool pool,
      CommandListeners listeners,
      HeldBack heldBack,
      GrilleProperties properties) {
    return meters -> {
      Gauge.builder("grille.oldest.unpublished.seconds", () -> oldest(listeners))
          .description("how long the oldest command waits that was received and not published")
          .register(meters);
      Gauge.builder("grille.held.back.seconds", () -> longest(heldBack.now().values()))
          .description("how long a producer's open transaction keeps commands back")
          .register(meters);
      Gauge.builder("grille.database.up", () -> database.isThere() ? 1 : 0).register(meters);
      Gauge.builder("grille.broker.up", () -> broker.isThere() ? 1 : 0).register(meters);
      Gauge.builder("grille.children.alive", pool::ready).register(meters);
      Gauge.builder("grille.children.wanted", () -> properties.reader().count()).register(meters);
    };
  }

  private static double oldest(CommandListeners listeners) {
    return longest(
        listeners.states().stream().map(ConsumerState::oldest).filter(Objects::nonNull).toList());
  }

  private static double longest(Collection<Duration> durations) {
    return durations.stream().mapToDouble(d -> d.toMillis() / 1000.0).max().orElse(0);
  }

  private static void ask(DataSource source) throws Exception {
    try (Connection connection = source.getConnection()) {
      if (!connection.isValid(VALID_WITHIN_SECONDS)) {
        throw new SQLTransientConnectionException("the connection is not valid");
      }
    }
  }
}
