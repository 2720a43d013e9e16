package dev.grille.app.worker;

import dev.grille.app.GrilleProperties;
import dev.grille.app.retention.RetentionRun;
import dev.grille.app.retention.RetentionRun.Kind;
import dev.grille.app.retention.RetentionSchedule;
import dev.grille.db.Pruning;
import dev.grille.messaging.AdminTopicIds;
import dev.grille.messaging.PublishedPlaces;
import dev.grille.messaging.TopicSettings;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;

/** What removes what is old. */
@Configuration(proxyBeanMethods = false)
class RetentionWiring {
  @Bean
  RetentionSchedule retentionSchedule(
      TenantDatabases databases,
      TopicSettings topics,
      KafkaAdmin admin,
      AdminTopicIds topicIds,
      GrilleProperties properties,
      Clock clock,
      MeterRegistry meters) {
    Map<Kind, Counter> pruned = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      String name = kind.name().toLowerCase(Locale.ROOT);
      pruned.put(
          kind,
          Counter.builder("grille.retention.pruned")
              .description("rows that were removed for their age; of templates, cleared versions")
              .tag("kind", name)
              .register(meters));
      Duration kept = kind.kept(properties.retention());
      TimeGauge.builder("grille.retention.kept", kept::toSeconds, TimeUnit.SECONDS)
          .description("how long it is kept; 0 where it is for ever")
          .tag("kind", name)
          .register(meters);
    }
    List<RetentionRun> runs =
        databases.all().stream()
            .map(
                database -> {
                  TopicSettings its = topics.of(database.tenant());
                  PublishedPlaces places =
                      new PublishedPlaces(
                          admin.getConfigurationProperties(),
                          topicIds,
                          properties.group(),
                          List.of(its.templates(), its.recognitions()));
                  return new RetentionRun(
                      database.transactions(),
                      new Pruning(database.jdbc()),
                      places::now,
                      properties.retention(),
                      clock,
                      (kind, rows) -> pruned.get(kind).increment(rows));
                })
            .toList();
    return new RetentionSchedule(runs, properties.retention().every());
  }
}
