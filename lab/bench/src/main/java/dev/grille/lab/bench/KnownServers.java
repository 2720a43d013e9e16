package dev.grille.lab.bench;

import dev.grille.lab.servers.BrokerServer;
import dev.grille.lab.servers.DatabaseServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Running servers' addresses in a file that the launcher reads, so that other commands find them:
 * variables of the environment as the shell assigns them. It goes when the servers go.
 */
final class KnownServers implements AutoCloseable {
  private final Path file;
  private final Thread leaving = new Thread(this::forget);

  KnownServers(Path file, BrokerServer broker, DatabaseServer database) throws IOException {
    this.file = file;
    Files.writeString(
        file,
        """
        SPRING_KAFKA_BOOTSTRAP_SERVERS='%s'
        SPRING_DATASOURCE_URL='%s'
        SPRING_DATASOURCE_USERNAME='%s'
        SPRING_DATASOURCE_PASSWORD='%s'
        """
            .formatted(
                broker.bootstrapServers(),
                database.jdbcUrl(),
                database.user(),
                database.password()));
    Runtime.getRuntime().addShutdownHook(leaving);
  }

  Path file() {
    return file;
  }

  private void forget() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      System.err.println("grille: " + file + " could not be deleted: " + e.getMessage());
    }
  }

  @Override
  public void close() {
    forget();
    try {
      Runtime.getRuntime().removeShutdownHook(leaving);
    } catch (IllegalStateException e) {
      // This JVM is about to end, and has run it.
    }
  }
}
