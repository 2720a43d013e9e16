package dev.grille.app.failures;

import dev.grille.db.DeadLetterSearch;
import dev.grille.db.ReplayLog;
import dev.grille.db.UnpublishedRepository;
import java.time.Clock;
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

  /** What is asked over a connection, which is closed with it. */
  FailuresDatabase(SingleConnectionDataSource source) {
    this.source = source;
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
