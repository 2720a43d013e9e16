package dev.grille.lab.bench.ledger;

import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Has the server explain each statement that is asked, with the times that it took. */
final class Plans {
  private static final String NOTHING = "select 'nothing'";
  private static final String ESTIMATE = " ?\\(cost=[^)]*\\)";

  private final JdbcTemplate template;
  private final Map<String, String> byStatement = new TreeMap<>();

  /** Of the one connection of the source. */
  Plans(DataSource source) {
    template =
        new JdbcTemplate(source) {
          @Override
          protected void handleWarnings(Statement statement) throws SQLException {
            for (SQLWarning w = statement.getWarnings(); w != null; w = w.getNextWarning()) {
              note(String.valueOf(w.getMessage()));
            }
          }
        };
    template.execute("load 'auto_explain'");
    template.execute("set auto_explain.log_min_duration = 0");
    template.execute("set auto_explain.log_analyze = on");
    template.execute("set auto_explain.log_buffers = on");
    template.execute("set client_min_messages = log");
    template.execute("set synchronous_commit = on");
  }

  private void note(String message) {
    int query = message.indexOf("Query Text:");
    if (query < 0 || message.contains(NOTHING)) {
      return;
    }
    List<String> lines = message.substring(query).lines().toList();
    int plan = 0;
    while (plan < lines.size() && !lines.get(plan).contains("(cost=")) {
      plan++;
    }
    String statement = String.join(" ", lines.subList(0, plan));
    byStatement.put(
        statement.replaceFirst(" ?Query Parameters:.*", ""),
        String.join("\n", lines.subList(plan, lines.size())).replaceAll(ESTIMATE, ""));
  }

  /** A client whose statements are explained. */
  JdbcClient client() {
    return JdbcClient.create(template);
  }

  /** A query is explained when the next one is asked: that is this one, which is not noted. */
  void flush() {
    template.queryForObject(NOTHING, String.class);
  }

  void forget() {
    byStatement.clear();
  }

  /** The last plan of each statement that was asked since. */
  List<String> last() {
    return List.copyOf(byStatement.values());
  }
}
