package dev.grille.app.worker;

import dev.grille.app.GrilleProperties;
import dev.grille.app.retention.RetentionRun;
import dev.grille.app.retention.RetentionRun.Kind;
import dev.grille.app.retention.RetentionSchedule;
import dev.grille.db.Pruning;
import dev.grille.messaging.AdminTopicIds;
import dev.grille.messaging.PublishedPlaces;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.transaction.support.TransactionOperations;

/** What removes what is old. */
@Configuration(proxyBeanMethods = false)
class RetentionWiring {
  @Bean
  RetentionRun retentionRun(
      TransactionOperations database,
      JdbcClient jdbc,
      KafkaAdmin admin,
      AdminTopicIds topicIds,
      GrilleProperties properties,
      Clock clock,
      MeterRegistry meters) {
    Map<Kind, Counter> pruned = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      pruned.put(
          kind,
          Counter.builder("grille.retention.pruned")
              .description("rows that were removed for their age; of templates, cleared versions")
              .tag("kind", kind.name().toLowerCase(Locale.ROOT))
              .register(meters));
    }
    PublishedPlaces places =
        new PublishedPlaces(
            admin.getConfigurationProperties(),
            topicIds,
            properties.group(),
            List.of(properties.topics().templates(), properties.topics().recognitions()));
    return new RetentionRun(
        database,
        new Pruning(jdbc),
        places::now,
        properties.retention(),
        clock,
        (kind, rows) -> pruned.get(kind).increment(rows));
  }

  @Bean
  RetentionSchedule retentionSchedule(RetentionRun run, GrilleProperties properties) {
    return new RetentionSchedule(run, properties.retention().every());
  }
}
