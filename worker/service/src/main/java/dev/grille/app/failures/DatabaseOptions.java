package dev.grille.app.failures;

import dev.grille.app.console.TenantOptions;
import dev.grille.contracts.Tenant;
import java.net.UnknownHostException;
import java.util.Properties;
import org.springframework.core.NestedRuntimeException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
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

  /** What to say where the database fails. A password may stand among the options of an address. */
  public IllegalStateException failure(NestedRuntimeException failure) {
    Throwable cause = failure.getMostSpecificCause();
    String reason =
        cause instanceof UnknownHostException ? "unknown host" : String.valueOf(cause.getMessage());
    return new IllegalStateException(
        "the database at " + url.replaceAll("[?].*", "") + " failed: " + reason, failure);
  }

  FailuresDatabase open() {
    return new FailuresDatabase(connect("grille failures"));
  }

  /**
   * One connection, to the tables of the tenant that is meant.
   *
   * @param application as the server shows it
   * @throws IllegalStateException where the database knows no such tenant
   * @throws DataAccessException where it does not answer
   */
  public SingleConnectionDataSource connect(String application) {
    var source = new SingleConnectionDataSource(url, user, password, true);
    Properties settings = new Properties();
    settings.setProperty("ApplicationName", application);
    // The server's details quote rows, and rows hold pictures.
    settings.setProperty("logServerErrorDetail", "false");
    settings.setProperty("connectTimeout", "10");
    settings.setProperty("tcpKeepAlive", "true");
    // Workers must not wait for an operator whose terminal is gone.
    settings.setProperty(
        "options", "-c lock_timeout=30s -c idle_in_transaction_session_timeout=60s");
    Tenant tenant = tenants.tenant();
    if (!tenant.isNone()) {
      settings.setProperty("currentSchema", tenant.schema());
    }
    source.setConnectionProperties(settings);
    if (!tenant.isNone() && !isKnown(tenant, source)) {
      source.destroy();
      throw new IllegalStateException(
          "the database knows no tenant %s: a worker makes its schema %s when it starts with"
                  .formatted(tenant.name(), tenant.schema())
              + " --grille.tenants="
              + tenant.name());
    }
    return source;
  }

  private static boolean isKnown(Tenant tenant, SingleConnectionDataSource source) {
    return JdbcClient.create(source)
        .sql("select exists (select from pg_namespace where nspname = :schema)")
        .param("schema", tenant.schema())
        .query(Boolean.class)
        .single();
  }
}
