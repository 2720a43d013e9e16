package dev.grille.app.failures;

import java.net.UnknownHostException;
import java.util.Properties;
import org.springframework.core.NestedRuntimeException;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
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
   * One connection, made when it is first asked.
   *
   * @param application as the server shows it
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
    source.setConnectionProperties(settings);
    return source;
  }
}
