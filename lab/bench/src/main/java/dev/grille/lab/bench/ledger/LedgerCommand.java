package dev.grille.lab.bench.ledger;

import dev.grille.db.Migrations;
import dev.grille.lab.servers.LocalPostgres;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Fills a database with commands and shows plan and time of each statement of the ledger. */
@Command(
    name = "ledger",
    description = {
      "Fills a database of its own with commands, and prints the plan (EXPLAIN ANALYZE) and the time"
          + " of each statement that the ledger and its pruning ask.",
      "Ten million commands take some minutes and about 10 GB of temporary disk."
    },
    mixinStandardHelpOptions = true)
public final class LedgerCommand implements Callable<Integer> {
  @Option(
      names = "--commands",
      defaultValue = "10000000",
      paramLabel = "N",
      description = "how many are stored (default: ${DEFAULT-VALUE})")
  private int commands;

  @Override
  public Integer call() {
    try (LocalPostgres server = LocalPostgres.temporary()) {
      var source =
          new SingleConnectionDataSource(server.jdbcUrl(), server.user(), server.password(), true);
      try {
        new Migrations(source).migrate();
        long begin = System.nanoTime();
        String size = new StoredCommands(source).fill(commands);
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        System.out.printf(
            "%d commands, a tenth with results, a hundredth with a dead letter: %s, stored in %d s%n%n",
            commands, size, took.toSeconds());
        new LedgerStatements(source, commands).show(System.out);
      } finally {
        source.destroy();
      }
    }
    return 0;
  }
}
