package dev.grille.messaging;

import static dev.grille.messaging.Workbench.queryBody;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.grille.lab.servers.SharedServers;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A pool that has no connection to give: a failure for which no driver names a state. */
class EmptyPoolTest {
  private static final int CONNECTIONS = 4;
  private static final int PATIENCE_MILLIS = 300;

  private final String id = UUID.randomUUID().toString();

  @Test
  void aBatchThatFindsNoConnectionComesAgain() throws Exception {
    try (HikariDataSource pool = pool();
        Workbench bench =
            new Workbench(
                1,
                SharedServers.broker(),
                SharedServers.database(),
                source -> {
                  pool.setDataSource(source);
                  return pool;
                })) {
      CommandListeners worker = bench.work();
      String template = bench.addTemplate();
      List<String> ids = new ArrayList<>();
      bench.reader.hold(id + 0);
      for (int i = 0; i < 4; i++) {
        ids.add(id + i);
        bench.send(bench.query(id + i, queryBody(template, id + i)));
      }
      bench.reader.awaitHeld();
      List<Connection> taken = new ArrayList<>();
      while (taken.size() < CONNECTIONS) {
        taken.add(pool.getConnection());
      }
      bench.reader.release();
      awaitCause(worker, "the database: SQLTransientConnectionException");
      for (Connection connection : taken) {
        connection.close();
      }
      // What stands behind the batch must not be what the group goes on with.
      bench.send(bench.query(id + "next", queryBody(template, "next")));
      bench.awaitFor(id + "next", 1);
      for (String each : ids) {
        assertThat(bench.answer(each).path("status").asString()).isEqualTo("ok");
      }
    }
  }

  private static HikariDataSource pool() {
    HikariDataSource pool = new HikariDataSource();
    pool.setMaximumPoolSize(CONNECTIONS);
    pool.setConnectionTimeout(PATIENCE_MILLIS);
    return pool;
  }

  private static void awaitCause(CommandListeners worker, String cause) throws Exception {
    long end = System.nanoTime() + 5_000_000_000L;
    while (worker.states().stream().noneMatch(state -> state.cause().equals(cause))
        && System.nanoTime() - end < 0) {
      Thread.sleep(20);
    }
  }
}
