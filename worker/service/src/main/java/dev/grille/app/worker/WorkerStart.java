package dev.grille.app.worker;

import dev.grille.app.GrilleProperties;
import dev.grille.app.worker.DatabaseWiring.SchemaMigrations;
import dev.grille.messaging.CommandListeners;
import dev.grille.messaging.DeliverySettings;
import dev.grille.sandbox.ReaderPool;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.Duration;
import javax.sql.DataSource;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Configuration;

/**
 * Starts in order: database, topics, children, listeners. Waits for servers that are away, because
 * a worker may well come up before them; stops the listeners first.
 */
@Configuration(proxyBeanMethods = false)
class WorkerStart implements ApplicationRunner, SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(WorkerStart.class);
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final Duration CHILDREN_STAND = Duration.ofMinutes(2);

  private final DataSource database;
  private final SchemaMigrations migrations;
  private final WorkerTopics topics;
  private final TopicCheck topicCheck;
  private final ReaderPool readers;
  private final CommandListeners listeners;
  private final GrilleProperties properties;
  private final DeliverySettings settings;
  private final String url;
  private final String brokers;
  private volatile boolean stopped;

  WorkerStart(
      DataSource database,
      SchemaMigrations migrations,
      WorkerTopics topics,
      TopicCheck topicCheck,
      ReaderPool readers,
      CommandListeners listeners,
      GrilleProperties properties,
      DeliverySettings settings,
      @Value("${spring.datasource.url}") String url,
      @Value("${spring.kafka.bootstrap-servers}") String brokers) {
    this.database = database;
    this.migrations = migrations;
    this.topics = topics;
    this.topicCheck = topicCheck;
    this.readers = readers;
    this.listeners = listeners;
    this.properties = properties;
    this.settings = settings;
    this.url = url;
    this.brokers = brokers;
  }

  @Override
  public void run(ApplicationArguments arguments) throws InterruptedException, SQLException {
    awaitSchema();
    awaitTopics();
    if (!stopped) {
      topicCheck.look();
    }
    if (!stopped && !readers.awaitReady(CHILDREN_STAND)) {
      log.warn("not all children stand: going on with {}", readers.ready());
    }
    if (!stopped) {
      listeners.start();
      log.info(
          "started version={} group={} children={} query_threads={} max_records={}"
              + " worst_batch_ms={} commands={},{} answers={} tenants={}",
          settings.readerVersion(),
          settings.group(),
          properties.reader().count(),
          settings.queryThreads(),
          properties.batch().maxRecords(),
          settings.batch().worstCase().toMillis(),
          properties.topics().templates(),
          properties.topics().recognitions(),
          properties.topics().results(),
          String.join(",", properties.tenants()));
    }
  }

  /** A database that is there now may be away again before its schema is. */
  private void awaitSchema() throws InterruptedException, SQLException {
    while (!stopped) {
      try {
        try (Connection connection = database.getConnection()) {
          log.debug("connected to {}", connection.getMetaData().getDatabaseProductVersion());
        }
        migrations.migrate();
        return;
      } catch (SQLException | RuntimeException e) {
        if (!databaseMayComeBack(e)) {
          throw e;
        }
        log.warn("waiting for the database at {}: {}", withoutOptions(url), rootMessage(e));
        Thread.sleep(PAUSE.toMillis());
      }
    }
  }

  /**
   * Whether the server may yet come up: class 08, 53 and 57 of SQLSTATE, and the pool's time-out.
   */
  private static boolean databaseMayComeBack(Exception e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      String state = cause instanceof SQLException sql ? sql.getSQLState() : null;
      if (state != null) {
        return state.startsWith("08") || state.startsWith("57") || state.startsWith("53");
      }
    }
    return e instanceof SQLTransientException;
  }

  /** A password may stand among the options of an address. */
  private static String withoutOptions(String address) {
    int options = address.indexOf('?');
    return options < 0 ? address : address.substring(0, options);
  }

  /** The innermost cause has the reason: connection refused, unknown host. */
  private static String rootMessage(Exception e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getClass().getSimpleName() + ": " + cause.getMessage();
  }

  private void awaitTopics() throws InterruptedException {
    while (!stopped) {
      try {
        topics.create();
        return;
      } catch (RuntimeException e) {
        if (!brokerMayComeBack(e)) {
          throw e;
        }
        log.warn("waiting for the broker at {}: {}", brokers, rootMessage(e));
        Thread.sleep(PAUSE.toMillis());
      }
    }
  }

  private static boolean brokerMayComeBack(RuntimeException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof RetriableException
          || cause instanceof java.util.concurrent.TimeoutException) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void start() {
    // The listeners are started by run, when everything they stand on is there.
  }

  @Override
  public void stop() {
    stopped = true;
    log.info("stopping");
    listeners.stop();
    log.info("stopped");
  }

  @Override
  public boolean isRunning() {
    return !stopped;
  }
}
