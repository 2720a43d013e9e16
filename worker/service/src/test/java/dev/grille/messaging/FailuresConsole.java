package dev.grille.messaging;

import dev.grille.app.failures.FailuresCommand;
import dev.grille.app.purge.PurgeCommand;
import dev.grille.lab.servers.SharedServers;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import picocli.CommandLine;

/** The operator's commands, as they are typed. */
public final class FailuresConsole {
  private static final Set<String> ON_KAFKA = Set.of("replay", "publish");

  private final String databaseUrl;
  private String printed = "";

  FailuresConsole(Workbench bench) {
    var manager = (JdbcTransactionManager) bench.transaction.getTransactionManager();
    databaseUrl = ((DriverManagerDataSource) manager.getDataSource()).getUrl();
  }

  /** Commands over the database at an address. */
  public FailuresConsole(String databaseUrl) {
    this.databaseUrl = databaseUrl;
  }

  /** Runs one of the commands about dead letters and gives its exit code. */
  public int run(String... arguments) {
    return run(new FailuresCommand(), arguments);
  }

  /** Forgets. */
  int purge(String... arguments) {
    return run(new PurgeCommand(), arguments);
  }

  private int run(Object command, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    var server = SharedServers.database();
    all.add("--database-url=" + databaseUrl);
    all.add("--database-user=" + server.user());
    all.add("--database-password=" + server.password());
    if (arguments.length > 0 && ON_KAFKA.contains(arguments[0])) {
      all.add("--bootstrap=" + SharedServers.broker().bootstrapServers());
    }
    PrintStream out = System.out;
    var caught = new ByteArrayOutputStream();
    System.setOut(new PrintStream(caught, true, StandardCharsets.UTF_8));
    try {
      return new CommandLine(command)
          .setCaseInsensitiveEnumValuesAllowed(true)
          .execute(all.toArray(String[]::new));
    } finally {
      System.setOut(out);
      printed = caught.toString(StandardCharsets.UTF_8);
    }
  }

  /** What the last command printed. */
  public String printed() {
    return printed;
  }
}
