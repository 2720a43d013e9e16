package dev.grille.db;

import dev.grille.lab.servers.DatabaseServer;
import dev.grille.lab.servers.SharedServers;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A migrated database of its own on the real server. */
final class FreshDatabase {
  final DriverManagerDataSource source;
  final JdbcClient jdbc;
  final TransactionTemplate transaction;

  FreshDatabase() {
    DatabaseServer server = SharedServers.database();
    source = new DriverManagerDataSource(server.freshDatabase(), server.user(), server.password());
    new Migrations(source).migrate();
    jdbc = JdbcClient.create(source);
    transaction = new TransactionTemplate(new JdbcTransactionManager(source));
  }

  CommandLedger ledger() {
    return new CommandLedger(jdbc, Clock.systemUTC(), UUID.randomUUID(), 3);
  }

  TemplateRepository templates() {
    return new TemplateRepository(jdbc, Clock.systemUTC());
  }
}
