package dev.grille.db;

import java.time.InstantSource;
import java.util.Properties;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedRuntimeException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One connection of a program that looks at the tables for an operator, or changes them, and what
 * is asked over it. It is made with the first question. For one thread.
 */
public final class OperatorConnection implements AutoCloseable {
  private final DatabaseAddress address;
  private final SingleConnectionDataSource source;
  private final JdbcClient jdbc;
  private final InstantSource clock;
  private final TransactionTemplate transaction;

  /**
   * A connection.
   *
   * @param schema of the tables; null for that of the connection's user
   * @param application as the server shows it
   */
  public OperatorConnection(
      DatabaseAddress address, @Nullable String schema, String application, InstantSource clock) {
    this.address = address;
    this.clock = clock;
    source =
        new SingleConnectionDataSource(address.url(), address.user(), address.password(), true);
    source.setConnectionProperties(settings(schema, application));
    jdbc = JdbcClient.create(source);
    transaction = new TransactionTemplate(new JdbcTransactionManager(source));
  }

  private static Properties settings(@Nullable String schema, String application) {
    Properties settings = new Properties();
    settings.setProperty("ApplicationName", application);
    // The server's details quote rows, and rows hold pictures.
    settings.setProperty("logServerErrorDetail", "false");
    settings.setProperty("connectTimeout", "10");
    settings.setProperty("tcpKeepAlive", "true");
    // Workers must not wait for an operator whose terminal is gone.
    settings.setProperty(
        "options", "-c lock_timeout=30s -c idle_in_transaction_session_timeout=60s");
    if (schema != null) {
      settings.setProperty("currentSchema", schema);
    }
    return settings;
  }

  /** Whether the database has a schema of that name. */
  public boolean hasSchema(String schema) {
    return ask(
        () ->
            jdbc.sql("select exists (select from pg_namespace where nspname = :schema)")
                .param("schema", schema)
                .query(Boolean.class)
                .single());
  }

  public DeadLetterSearch letters() {
    return new DeadLetterSearch(jdbc);
  }

  public ReplayLog replays() {
    return new ReplayLog(jdbc, clock);
  }

  public UnpublishedRepository unpublished() {
    return new UnpublishedRepository(jdbc, clock);
  }

  public ResultSearch results() {
    return new ResultSearch(jdbc);
  }

  public Purge purge() {
    return new Purge(jdbc);
  }

  /**
   * Asks, without a transaction around it.
   *
   * @throws DatabaseException where the database does not answer, or refuses
   */
  public <T> T ask(Supplier<T> question) {
    try {
      return question.get();
    } catch (NestedRuntimeException e) {
      throw new DatabaseException(address, e);
    }
  }

  /** The same of what gives nothing. */
  public void run(Runnable statement) {
    ask(
        () -> {
          statement.run();
          return true;
        });
  }

  /**
   * Does all of it, or nothing.
   *
   * @throws DatabaseException where the database does not answer, or refuses
   */
  public <T> T inTransaction(Supplier<T> work) {
    return ask(() -> transaction.execute(status -> work.get()));
  }

  @Override
  public void close() {
    source.destroy();
  }
}
