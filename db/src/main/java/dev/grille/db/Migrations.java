package dev.grille.db;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
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
  private final @Nullable String schema;

  /** Migrations by the role that also works. */
  public Migrations(DataSource owner) {
    this(owner, null, null);
  }

  /**
   * Migrations by a role of their own.
   *
   * @param owner connects as the role that may create tables
   * @param workerRole the role that works and is granted what it needs; null when it is the owner
   * @param schema made where it is not there; null for the one that the connection is in
   */
  public Migrations(DataSource owner, @Nullable String workerRole, @Nullable String schema) {
    this.owner = owner;
    this.workerRole = workerRole;
    this.schema = schema;
  }

  /** Runs what has not run yet. */
  public void migrate() {
    FluentConfiguration flyway =
        Flyway.configure().dataSource(owner).locations("classpath:db/migration").table(HISTORY);
    if (schema != null) {
      flyway.schemas(schema);
    }
    flyway.load().migrate();
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
                with here as (select coalesce(cast(:schema as text), current_schema()) as name)
                select format('grant usage on schema %I to %I', name, :role) from here
                union all
                select format('grant usage on all sequences in schema %I to %I', name, :role)
                from here
                union all
                select case when tablename = :history
                  then format('revoke all on table %I.%I from %I', schemaname, tablename, :role)
                  else format('grant select, insert, update, delete on table %I.%I to %I',
                    schemaname, tablename, :role) end
                from pg_tables join here on schemaname = name
                """)
            .param("schema", schema)
            .param("role", role)
            .param("history", HISTORY)
            .query(String.class)
            .list();
    statements.forEach(statement -> jdbc.sql(statement).update());
  }
}
