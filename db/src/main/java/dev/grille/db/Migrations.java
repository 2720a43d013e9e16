package dev.grille.db;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Brings the schema up to date. Several workers may start at once: Flyway holds a lock while it
 * works.
 */
public final class Migrations {
  private static final String HISTORY = "flyway_schema_history";

  private final DataSource owner;
  private final @Nullable String workerRole;

  /** Migrations by the role that also works. */
  public Migrations(DataSource owner) {
    this(owner, null);
  }

  /**
   * Migrations by a role of their own.
   *
   * @param owner connects as the role that may create tables
   * @param workerRole the role that works and is granted what it needs; null when it is the owner
   */
  public Migrations(DataSource owner, @Nullable String workerRole) {
    this.owner = owner;
    this.workerRole = workerRole;
  }

  /** Runs what has not run yet. */
  public void migrate() {
    Flyway.configure()
        .dataSource(owner)
        .locations("classpath:db/migration")
        .table(HISTORY)
        .load()
        .migrate();
    if (workerRole != null) {
      grantTo(workerRole);
    }
  }

  /** Rows of all tables but Flyway's own, which says what has been migrated. */
  private void grantTo(String role) {
    JdbcClient jdbc = JdbcClient.create(owner);
    List<String> statements =
        jdbc.sql(
                """
                select format('grant usage on schema %I to %I', current_schema(), :role)
                union all
                select format('grant usage on all sequences in schema %I to %I',
                  current_schema(), :role)
                union all
                select case when tablename = :history
                  then format('revoke all on table %I.%I from %I', schemaname, tablename, :role)
                  else format('grant select, insert, update, delete on table %I.%I to %I',
                    schemaname, tablename, :role) end
                from pg_tables where schemaname = current_schema()
                """)
            .param("role", role)
            .param("history", HISTORY)
            .query(String.class)
            .list();
    statements.forEach(statement -> jdbc.sql(statement).update());
  }
}
