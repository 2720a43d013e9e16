package dev.grille.app.failures;

import dev.grille.db.DeadLetterSearch;
import dev.grille.db.ReplayLog;
import dev.grille.db.UnpublishedRepository;
import java.time.Clock;
import java.util.Properties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One connection to the database, and what is asked over it. For one thread. */
final class FailuresDatabase implements AutoCloseable {
  private final SingleConnectionDataSource source;
  private final DeadLetterSearch letters;
  private final ReplayLog replays;
  private final UnpublishedRepository unpublished;
  private final TransactionTemplate transaction;

  /** Connects when it is first asked. */
  FailuresDatabase(String url, String user, String password) {
    source = new SingleConnectionDataSource(url, user, password, true);
    Properties settings = new Properties();
    settings.setProperty("ApplicationName", "grille failures");
    // The server's details quote rows, and rows hold pictures.
    settings.setProperty("logServerErrorDetail", "false");
    settings.setProperty("connectTimeout", "10");
    settings.setProperty("tcpKeepAlive", "true");
    // Workers must not wait for an operator whose terminal is gone.
    settings.setProperty(
        "options", "-c lock_timeout=30s -c idle_in_transaction_session_timeout=60s");
    source.setConnectionProperties(settings);
    JdbcClient jdbc = JdbcClient.create(source);
    letters = new DeadLetterSearch(jdbc);
    replays = new ReplayLog(jdbc, Clock.systemUTC());
    unpublished = new UnpublishedRepository(jdbc, Clock.systemUTC());
    transaction = new TransactionTemplate(new JdbcTransactionManager(source));
  }

  DeadLetterSearch letters() {
    return letters;
  }

  ReplayLog replays() {
    return replays;
  }

  UnpublishedRepository unpublished() {
    return unpublished;
  }

  TransactionTemplate transaction() {
    return transaction;
  }

  @Override
  public void close() {
    source.destroy();
  }
}
