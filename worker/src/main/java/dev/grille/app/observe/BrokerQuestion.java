package dev.grille.app.observe;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;

/** Asks the broker for its cluster, over a client that is kept. Used by one thread. */
final class BrokerQuestion implements ServerWatch.Question, AutoCloseable {
  private static final int PATIENCE_MILLIS = 5_000;

  private final Admin admin;

  /**
   * A client that connects when it is first asked.
   *
   * @param settings of Kafka's clients
   */
  BrokerQuestion(Map<String, Object> settings) {
    this.admin = Admin.create(settings);
  }

  @Override
  public void ask() throws Exception {
    var patience = new DescribeClusterOptions().timeoutMs(PATIENCE_MILLIS);
    var unused =
        admin.describeCluster(patience).nodes().get(2L * PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    admin.close(Duration.ZERO);
  }
}
