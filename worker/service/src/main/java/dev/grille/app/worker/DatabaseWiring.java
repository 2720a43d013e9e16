package dev.grille.app.worker;

import com.zaxxer.hikari.HikariDataSource;
import dev.grille.app.GrilleProperties;
import dev.grille.contracts.Tenant;
import dev.grille.db.Migrations;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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

  /**
   * Over connections of their own, one schema after the other: each may take as long as it takes.
   */
  @Bean
  SchemaMigrations migrations(JdbcConnectionDetails connection, GrilleProperties properties) {
    List<Migrations> all = new ArrayList<>();
    for (Tenant tenant : properties.served()) {
      all.add(migrations(tenant, connection, properties.database()));
    }
    return new SchemaMigrations(all);
  }

  private static Migrations migrations(
      Tenant tenant, JdbcConnectionDetails connection, GrilleProperties.Database database) {
    String owner = database.migrationUser();
    boolean isApart = owner != null && !owner.isEmpty();
    String password = isApart ? database.migrationPassword() : connection.getPassword();
    DriverManagerDataSource source =
        new DriverManagerDataSource(
            connection.getJdbcUrl(),
            isApart ? owner : connection.getUsername(),
            password == null ? "" : password);
    String schema = tenant.isNone() ? null : tenant.schema();
    source.setSchema(schema);
    return new Migrations(source, isApart ? connection.getUsername() : null, schema);
  }

  @Bean
  TenantDatabases tenantDatabases(DataSource shared, GrilleProperties properties)
      throws SQLException {
    return new TenantDatabases(shared, shared.unwrap(HikariDataSource.class), properties.served());
  }

  /** The schemas that a worker needs. */
  record SchemaMigrations(List<Migrations> all) {
    /** Brings all of them up to date. */
    void migrate() {
      all.forEach(Migrations::migrate);
    }
  }
}
