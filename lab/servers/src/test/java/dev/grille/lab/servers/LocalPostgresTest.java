package dev.grille.lab.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class LocalPostgresTest {
  @Test
  void keepsCommittedRowsAndItsPortWhenKilledAndRestarted() throws SQLException {
    try (var postgres = LocalPostgres.temporary()) {
      String url = postgres.freshDatabase();
      execute(url, "create table t (v text)");
      execute(url, "insert into t values ('here')");

      postgres.kill();
      postgres.restart();

      try (var connection = DriverManager.getConnection(url, postgres.user(), "");
          var statement = connection.createStatement();
          var rows = statement.executeQuery("select v from t")) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getString(1)).isEqualTo("here");
      }
    }
  }

  private static void execute(String url, String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(url, "postgres", "");
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
