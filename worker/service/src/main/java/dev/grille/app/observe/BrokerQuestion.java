package dev.grille.app.observe;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.jspecify.annotations.Nullable;

/**
 * Asks the broker for its cluster and for what is held back. The client is kept while it answers;
 * one that does not may be waiting for a clock that was set back. Used by one thread.
 */
final class BrokerQuestion implements ServerWatch.Question, AutoCloseable {
  private static final int PATIENCE_MILLIS = 5_000;

  private final Map<String, Object> settings;
  private final HeldBack heldBack;
  private volatile @Nullable Admin admin;

  /**
   * Connects when it is first asked.
   *
   * @param settings of Kafka's clients
   */
  BrokerQuestion(Map<String, Object> settings, HeldBack heldBack) {
    this.settings = Map.copyOf(settings);
    this.heldBack = heldBack;
  }

  @Override
  public void ask() throws Exception {
    Admin client = admin;
    if (client == null) {
      client = Admin.create(settings);
      admin = client;
    }
    try {
      var patience = new DescribeClusterOptions().timeoutMs(PATIENCE_MILLIS);
      var unused =
          client.describeCluster(patience).nodes().get(2L * PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (Exception e) {
      close();
      throw e;
    }
    heldBack.ask(client);
  }

  @Override
  public void close() {
    Admin client = admin;
    admin = null;
    if (client != null) {
      client.close(Duration.ZERO);
    }
  }
}
