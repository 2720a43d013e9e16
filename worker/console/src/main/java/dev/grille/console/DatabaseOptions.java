package dev.grille.console;

import dev.grille.client.operator.OperatorClient;
import dev.grille.contracts.Tenant;
import dev.grille.db.DatabaseAddress;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say where PostgreSQL is; the worker's names in the environment hold too. */
public final class DatabaseOptions {
  @Option(
      names = "--database-url",
      paramLabel = "URL",
      description = "PostgreSQL (default: SPRING_DATASOURCE_URL, or ${DEFAULT-VALUE})",
      defaultValue = "${env:SPRING_DATASOURCE_URL:-jdbc:postgresql://localhost:5432/grille}")
  private String url = "";

  @Option(
      names = "--database-user",
      paramLabel = "NAME",
      description = "its user (default: SPRING_DATASOURCE_USERNAME, or ${DEFAULT-VALUE})",
      defaultValue = "${env:SPRING_DATASOURCE_USERNAME:-grille}")
  private String user = "";

  @Option(
      names = "--database-password",
      paramLabel = "PASSWORD",
      arity = "0..1",
      interactive = true,
      description = "asks for the password (default: SPRING_DATASOURCE_PASSWORD)",
      defaultValue = "${env:SPRING_DATASOURCE_PASSWORD:-}")
  private String password = "";

  @Mixin private TenantOptions tenants = new TenantOptions();

  /**
   * Connects to the tables of the tenant that is meant.
   *
   * @param application as the server shows it
   * @throws IllegalStateException where the database knows no such tenant
   */
  public OperatorClient connect(String application) {
    return OperatorClient.connect(address(), tenant(), application);
  }

  /** Where it is, and as whom. */
  public DatabaseAddress address() {
    return new DatabaseAddress(url, user, password);
  }

  /** Whose tables are meant. */
  public Tenant tenant() {
    return tenants.tenant();
  }
}
