package dev.grille.lab.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;

/**
 * Apache Kafka's own broker (KRaft, one node) in a process of its own, on the loopback address. It
 * can be stopped or killed and comes back with the same data at the same port.
 */
public final class LocalKafka implements BrokerServer {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final int HEAP_MEGABYTES = 512;

  private final Path folder;
  private final int port;
  private final int advertisedPort;
  private final int controllerPort;
  private final boolean temporary;
  private ServerProcess process;

  private LocalKafka(Path folder, int port, int advertisedPort, boolean temporary) {
    this.folder = folder;
    this.port = port;
    this.advertisedPort = advertisedPort;
    this.controllerPort = FreePorts.next();
    this.temporary = temporary;
    this.process = launch();
  }

  /** Starts a broker that keeps its data in {@code folder}, at {@code port}. */
  public static LocalKafka start(Path folder, int port) {
    return new LocalKafka(folder, port, port, false);
  }

  /** Starts a broker that keeps its data in {@code folder}, at a free port. */
  public static LocalKafka start(Path folder) {
    return start(folder, FreePorts.next());
  }

  /** Starts a broker at a free port whose data are deleted when it is closed. */
  public static LocalKafka temporary() {
    int port = FreePorts.next();
    return temporary(port, port);
  }

  /**
   * Starts such a broker at {@code port} that sends its clients to {@code advertisedPort}: to
   * something that stands between them.
   */
  public static LocalKafka temporary(int port, int advertisedPort) {
    return new LocalKafka(TemporaryFolders.create("grille-kafka"), port, advertisedPort, true);
  }

  @Override
  public String bootstrapServers() {
    return "127.0.0.1:" + advertisedPort;
  }

  /** SIGKILL, at once. */
  public void kill() {
    process.kill();
  }

  /** Stops in an orderly way; the data stay. */
  public void stop() {
    process.stop();
  }

  /** Starts again with the same data at the same port, after {@link #kill} or {@link #stop}. */
  public void restart() {
    if (process.isAlive()) {
      throw new IllegalStateException("the broker is still running");
    }
    process = launch();
  }

  @Override
  public void close() {
    process.stop();
    if (temporary) {
      TemporaryFolders.delete(folder);
    }
  }

  private ServerProcess launch() {
    Path logs = folder.resolve("log");
    Path properties = folder.resolve("server.properties");
    boolean formatted = Files.exists(logs.resolve("meta.properties"));
    try {
      Files.createDirectories(logs);
      Files.writeString(
          properties, BrokerSettings.properties(logs, port, advertisedPort, controllerPort));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> arguments =
        formatted
            ? List.of(properties.toString())
            : List.of(properties.toString(), Uuid.randomUuid().toString());
    var started =
        ServerProcess.start(
            BrokerProcess.class, arguments, HEAP_MEGABYTES, folder.resolve("broker.log"));
    awaitReady(started);
    return started;
  }

  private void awaitReady(ServerProcess started) {
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    try {
      while (!(FreePorts.answers(port) && serves())) {
        if (!started.isAlive() || System.nanoTime() > giveUp) {
          var failure = started.failure("the Kafka broker does not start at port " + port);
          started.kill();
          throw failure;
        }
        Thread.sleep(100);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      started.kill();
      throw new IllegalStateException("interrupted while the broker starts", e);
    }
  }

  private boolean serves() throws InterruptedException {
    Map<String, Object> settings =
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers(),
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            5000,
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
            2000);
    try (var admin = Admin.create(settings)) {
      return !admin.describeCluster().nodes().get(5, TimeUnit.SECONDS).isEmpty();
    } catch (ExecutionException | TimeoutException e) {
      return false;
    }
  }
}
