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
    Flyway.configure().dataSource(owner).locations("classpath:db/migration").load().migrate();
    if (workerRole != null) {
      grantTo(workerRole);
    }
  }

  private void grantTo(String role) {
    JdbcClient jdbc = JdbcClient.create(owner);
    for (String grant :
        List.of(
            "grant usage on schema %s to %I",
            "grant select, insert, update, delete on all tables in schema %s to %I",
            "grant usage on all sequences in schema %s to %I")) {
      String statement =
          jdbc.sql("select format(replace(:grant, '%s', quote_ident(current_schema())), :role)")
              .param("grant", grant)
              .param("role", role)
              .query(String.class)
              .single();
      jdbc.sql(statement).update();
    }
  }
}
