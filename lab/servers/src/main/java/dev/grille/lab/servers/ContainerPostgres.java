package dev.grille.lab.servers;

import org.testcontainers.postgresql.PostgreSQLContainer;

/** PostgreSQL's official image. */
final class ContainerPostgres implements DatabaseServer {
  private final PostgreSQLContainer container =
      new PostgreSQLContainer("postgres:18").withDatabaseName("grille").withUsername("grille");

  ContainerPostgres() {
    container.start();
  }

  @Override
  public String jdbcUrl() {
    return container.getJdbcUrl();
  }

  @Override
  public String user() {
    return container.getUsername();
  }

  @Override
  public String password() {
    return container.getPassword();
  }

  @Override
  public void close() {
    container.stop();
  }
}
