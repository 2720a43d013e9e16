package dev.grille.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grille.db.TemplateRepository.Listed;
import dev.grille.lab.servers.DatabaseServer;
import dev.grille.lab.servers.SharedServers;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A role that migrates, and another one that works. */
class MigrationsTest {
  private static final String PASSWORD = "only-for-this-test";

  private final DatabaseServer server = SharedServers.database();
  private final DriverManagerDataSource owner =
      new DriverManagerDataSource(server.freshDatabase(), server.user(), server.password());

  // A name that has to be quoted.
  private final String role = "Worker " + UUID.randomUUID();
  private final JdbcClient worker = workerOnMigratedDatabase();

  @Test
  void theWorkersRoleReadsAndWrites() {
    assertThat(new TemplateRepository(worker, Clock.systemUTC()).page(Listed.PUBLISHED, null, 1, 1))
        .isEmpty();
    assertThat(worker.sql("delete from commands").update()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create table more (id int)",
        "alter table commands add column more int",
        "drop table commands",
        "truncate commands",
        "create function f() returns int language sql return 1",
        "create role other"
      })
  void theWorkersRoleCannotChangeTheSchema(String statement) {
    assertThatThrownBy(() -> worker.sql(statement).update())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining(statement);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete from flyway_schema_history",
        "update flyway_schema_history set success = false",
        "insert into flyway_schema_history select * from flyway_schema_history where false"
      })
  void theWorkersRoleCannotSayWhatWasMigrated(String statement) {
    // As an earlier version left it.
    JdbcClient.create(owner)
        .sql("grant insert, update, delete on flyway_schema_history to \"%s\"".formatted(role))
        .update();
    new Migrations(owner, role, null).migrate();
    assertThatThrownBy(() -> worker.sql(statement).update())
        .isInstanceOf(DataAccessException.class)
        .hasStackTraceContaining("permission denied");
  }

  @Test
  void migratingAgainChangesNothing() {
    new Migrations(owner, role, null).migrate();
    assertThat(worker.sql("select count(*) from commands").query(Long.class).single()).isZero();
  }

  @Test
  void aTenantsTablesStandInASchemaOfTheirOwn() {
    DriverManagerDataSource tenantsOwner =
        in("tenant_acme", owner.getUsername(), owner.getPassword());
    new Migrations(tenantsOwner, role, "tenant_acme").migrate();
    JdbcClient tenant = JdbcClient.create(in("tenant_acme", role, PASSWORD));
    worker
        .sql(
            "insert into commands (command_id, body_hash, type, first_seen, last_seen, deliveries)"
                + " values ('not acme''s', sha256(''), 'list', now(), now(), 1)")
        .update();
    assertThat(tenant.sql("delete from commands").update()).isZero();
    assertThatThrownBy(() -> tenant.sql("drop table commands").update())
        .isInstanceOf(DataAccessException.class);
  }

  private DriverManagerDataSource in(String schema, String user, String password) {
    var source = new DriverManagerDataSource(owner.getUrl(), user, password);
    source.setSchema(schema);
    return source;
  }

  private JdbcClient workerOnMigratedDatabase() {
    JdbcClient.create(owner)
        .sql("create role \"%s\" login password '%s'".formatted(role, PASSWORD))
        .update();
    new Migrations(owner, role, null).migrate();
    return JdbcClient.create(new DriverManagerDataSource(owner.getUrl(), role, PASSWORD));
  }
}
