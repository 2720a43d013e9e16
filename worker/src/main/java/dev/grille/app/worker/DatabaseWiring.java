package dev.grille.app.worker;

import com.zaxxer.hikari.HikariDataSource;
import dev.grille.app.GrilleProperties;
import dev.grille.db.CommandLedger;
import dev.grille.db.DeadLetterRepository;
import dev.grille.db.Migrations;
import dev.grille.db.ResultRepository;
import dev.grille.db.TemplateRepository;
import dev.grille.db.UnpublishedRepository;
import java.time.Clock;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
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

  /** What the server ends by itself, whatever becomes of the worker that asked for it. */
  @Bean
  static BeanPostProcessor sessionLimits(ObjectProvider<GrilleProperties> properties) {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool && pool.getConnectionInitSql() == null) {
          GrilleProperties.Database limits = properties.getObject().database();
          pool.setConnectionInitSql(
              "set lock_timeout = %d; set statement_timeout = %d;"
                      .formatted(
                          limits.lockTimeout().toMillis(), limits.statementTimeout().toMillis())
                  + " set idle_in_transaction_session_timeout = "
                  + limits.idleTimeout().toMillis());
        }
        return bean;
      }
    };
  }

  /** Over connections of their own: a migration may take as long as it takes. */
  @Bean
  Migrations migrations(JdbcConnectionDetails connection, GrilleProperties properties) {
    String owner = properties.database().migrationUser();
    if (owner == null || owner.isEmpty()) {
      return new Migrations(
          new DriverManagerDataSource(
              connection.getJdbcUrl(), connection.getUsername(), connection.getPassword()));
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
