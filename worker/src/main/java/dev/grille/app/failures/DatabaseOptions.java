package dev.grille.app.failures;

import picocli.CommandLine.Option;

/** The options that say where PostgreSQL is; the worker's names in the environment hold too. */
final class DatabaseOptions {
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

  FailuresDatabase open() {
    return new FailuresDatabase(url, user, password);
  }
}
