package dev.grille.lab.servers;

import java.nio.file.Files;
import java.nio.file.Path;
import org.testcontainers.DockerClientFactory;

/**
 * The one switch for tests: Testcontainers where a Docker engine answers, else the servers as
 * processes of our own. One broker and one database per JVM, started when first asked for, gone
 * when the JVM ends. {@code GRILLE_TEST_SERVERS=embedded} in the environment forbids containers.
 */
public final class SharedServers {
  private SharedServers() {}

  /** The broker of this JVM. */
  public static BrokerServer broker() {
    return Broker.SHARED.get();
  }

  /** The database of this JVM; {@link DatabaseServer#freshDatabase} keeps tests apart. */
  public static DatabaseServer database() {
    return Database.SHARED.get();
  }

  /** Whether containers are used. */
  public static boolean containers() {
    return Engine.ANSWERS;
  }

  private static final class Broker {
    static final SharedServer<BrokerServer> SHARED =
        new SharedServer<>(() -> Engine.ANSWERS ? new ContainerKafka() : LocalKafka.temporary());
  }

  private static final class Database {
    static final SharedServer<DatabaseServer> SHARED =
        new SharedServer<>(
            () -> Engine.ANSWERS ? new ContainerPostgres() : LocalPostgres.temporary());
  }

  private static final class Engine {
    static final boolean ANSWERS =
        !"embedded".equals(System.getenv("GRILLE_TEST_SERVERS")) && isPlausible() && answers();

    // Testcontainers asks for long and logs much where there is nothing to find.
    private static boolean isPlausible() {
      String home = System.getProperty("user.home");
      return System.getenv("DOCKER_HOST") != null
          || System.getProperty("os.name").startsWith("Windows")
          || Files.exists(Path.of("/var/run/docker.sock"))
          || Files.exists(Path.of(home, ".docker", "run", "docker.sock"))
          || Files.exists(Path.of(home, ".testcontainers.properties"));
    }

    private static boolean answers() {
      return DockerClientFactory.instance().isDockerAvailable();
    }
  }
}
