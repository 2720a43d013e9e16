package dev.grille.app.worker;

import dev.grille.app.GrilleProperties;
import dev.grille.db.CommandLedger;
import dev.grille.db.DeadLetterRepository;
import dev.grille.db.Migrations;
import dev.grille.db.ResultRepository;
import dev.grille.db.TemplateRepository;
import dev.grille.db.UnpublishedRepository;
import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The repositories, and the migrations with a role of their own where one is set. */
@Configuration(proxyBeanMethods = false)
class DatabaseWiring {
  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  Migrations migrations(
      DataSource worker, JdbcConnectionDetails connection, GrilleProperties properties) {
    String owner = properties.database().migrationUser();
    if (owner == null || owner.isEmpty()) {
      return new Migrations(worker);
    }
    String password = properties.database().migrationPassword();
    DriverManagerDataSource source =
        new DriverManagerDataSource(
            connection.getJdbcUrl(), owner, password == null ? "" : password);
    return new Migrations(source, connection.getUsername());
  }

  @Bean
  CommandLedger commandLedger(JdbcClient jdbc, Clock clock, GrilleProperties properties) {
    UUID thisStart = UUID.randomUUID();
    return new CommandLedger(jdbc, clock, thisStart, properties.delivery().aloneAfter());
  }

  @Bean
  TemplateRepository templateRepository(JdbcClient jdbc, Clock clock) {
    return new TemplateRepository(jdbc, clock);
  }

  @Bean
  ResultRepository resultRepository(JdbcClient jdbc, Clock clock) {
    return new ResultRepository(jdbc, clock);
  }

  @Bean
  UnpublishedRepository unpublishedRepository(JdbcClient jdbc, Clock clock) {
    return new UnpublishedRepository(jdbc, clock);
  }

  @Bean
  DeadLetterRepository deadLetterRepository(JdbcClient jdbc) {
    return new DeadLetterRepository(jdbc);
  }
}
