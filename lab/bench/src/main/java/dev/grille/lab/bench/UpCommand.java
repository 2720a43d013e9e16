package dev.grille.lab.bench;

import dev.grille.console.Count;
import dev.grille.lab.servers.LocalKafka;
import dev.grille.lab.servers.LocalPostgres;
import dev.grille.lab.servers.PortOwner;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Servers and a worker that stay. */
@Command(
    name = "up",
    description = {
      "Runs a broker, a database and a worker until Ctrl-C.",
      "The worker's settings may follow: --grille.reader.children=2. The other commands find these"
          + " servers by themselves when they are run in the same folder."
    },
    mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {
  /** What may follow for the worker, see the README's settings. */
  private static final List<String> SETTINGS =
      List.of("--grille.", "--spring.", "--server.", "--logging.", "--management.");

  private static final String HEALTH_PORT = "server.port";
  private static final int HIGHEST_PORT = 65_535;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = ".grille",
      description = "where the data stay (default: ${DEFAULT-VALUE})")
  private Path data = Path.of(".grille");

  @Option(names = "--kafka-port", defaultValue = "9092", description = "default: ${DEFAULT-VALUE}")
  private int kafkaPort;

  @Option(
      names = "--postgres-port",
      defaultValue = "5432",
      description = "default: ${DEFAULT-VALUE}")
  private int postgresPort;

  @Option(
      names = "--health-port",
      defaultValue = "8081",
      description = "of the worker's health and metrics (default: ${DEFAULT-VALUE})")
  private int healthPort;

  @Option(
      names = "--studio",
      description = "serves the studio's pages as well, and says by which address to come in")
  private boolean studio;

  @Option(
      names = "--studio-port",
      defaultValue = "8091",
      description = "of the studio's pages (default: ${DEFAULT-VALUE})")
  private int studioPort;

  @Option(
      names = "--port-offset",
      converter = Count.OrNone.class,
      paramLabel = "N",
      defaultValue = "0",
      description = "added to all ports (default: ${DEFAULT-VALUE})")
  private int offset;

  @Unmatched private List<String> settings = new ArrayList<>();

  @Override
  public Integer call() throws IOException, InterruptedException {
    Map<String, String> told = told();
    Map<String, Integer> ports = ports(told);
    Path folder = Files.createDirectories(data.toAbsolutePath().normalize());
    try (var channel =
            FileChannel.open(
                folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock == null) {
        throw new IllegalStateException("another ./grille up uses " + folder);
      }
      ports.forEach(UpCommand::requireFree);
      return run(folder, told);
    }
  }

  /** The worker's settings among the arguments. */
  private Map<String, String> told() {
    Map<String, String> told = new LinkedHashMap<>();
    told.put(HEALTH_PORT, Integer.toString(healthPort + offset));
    for (String setting : settings) {
      int equals = setting.indexOf('=');
      if (equals < 0 || SETTINGS.stream().noneMatch(setting::startsWith)) {
        throw mistake(
            "Unknown option: '%s'; the worker's settings are --grille.NAME=VALUE", setting);
      }
      told.put(setting.substring(2, equals), setting.substring(equals + 1));
    }
    return told;
  }

  /** Where each server will listen. */
  private Map<String, Integer> ports(Map<String, String> told) {
    Map<String, Integer> ports = new LinkedHashMap<>();
    ports.put("Kafka", kafkaPort + offset);
    ports.put("PostgreSQL", postgresPort + offset);
    ports.put("health and metrics", health(told));
    if (studio) {
      ports.put("the studio", studioPort + offset);
    }
    ports.forEach(
        (server, port) -> {
          if (port < 1 || port > HIGHEST_PORT) {
            throw mistake("%s cannot have port %d: ports go from 1 to 65535", server, port);
          }
        });
    if (Set.copyOf(ports.values()).size() < ports.size()) {
      throw mistake("each server needs a port of its own: %s", ports);
    }
    return ports;
  }

  private int health(Map<String, String> told) {
    String port = told.get(HEALTH_PORT);
    try {
      return Integer.parseInt(port);
    } catch (NumberFormatException e) {
      throw mistake("--%s: '%s' is no port", HEALTH_PORT, port);
    }
  }

  private ParameterException mistake(String message, Object... about) {
    return new ParameterException(spec.commandLine(), message.formatted(about));
  }

  /** Joining whatever answers there would mean to work on somebody else's servers. */
  private static void requireFree(String server, int port) {
    if (PortOwner.isFree(port)) {
      return;
    }
    String owner =
        new PortOwner()
            .of(port)
            .map(process -> "process " + process.pid() + name(process.info().command()))
            .orElse("another process");
    throw new IllegalStateException(
        "port %d, for %s, is taken by %s: stop that, or move all ports by --port-offset 100"
            .formatted(port, server, owner));
  }

  private static String name(Optional<String> command) {
    return command.map(path -> " (" + Path.of(path).getFileName() + ")").orElse("");
  }

  private int run(Path folder, Map<String, String> told) throws IOException, InterruptedException {
    System.out.println("starting Kafka and PostgreSQL with data in " + folder);
    try (var kafka = LocalKafka.start(folder.resolve("kafka"), kafkaPort + offset);
        var postgres = LocalPostgres.start(folder.resolve("postgres"), postgresPort + offset)) {
      System.out.println("starting the worker, log in " + folder.resolve("worker.log"));
      try (var worker = WorkerProcess.start(kafka, postgres, told, folder.resolve("worker.log"));
          var known = new KnownServers(folder.resolve("servers.env"), kafka, postgres)) {
        Readiness readiness = new Readiness(Integer.parseInt(told.get(HEALTH_PORT)));
        readiness.await(worker);
        tell(kafka, postgres, readiness, known);
        int code = awaitEnd(worker, kafka, postgres, Integer.parseInt(told.get(HEALTH_PORT)));
        System.out.println("the worker has stopped");
        // Ctrl-C reaches the worker as well: 130 and 143 are an orderly end.
        return code == 130 || code == 143 ? 0 : code;
      }
    }
  }

  /** Of the worker; a studio, where one is wanted, ends with it. */
  private int awaitEnd(WorkerProcess worker, LocalKafka kafka, LocalPostgres postgres, int health)
      throws IOException, InterruptedException {
    if (!studio) {
      return worker.await();
    }
    try (var pages =
        StudioProcess.start(
            StudioProcess.shippedJar(),
            kafka,
            postgres,
            studioPort + offset,
            health,
            System.out::println)) {
      return worker.await();
    }
  }

  private static void tell(
      LocalKafka kafka, LocalPostgres postgres, Readiness readiness, KnownServers known) {
    String broker = kafka.bootstrapServers();
    System.out.println(
        """

        ready
        Kafka       %1$s
        PostgreSQL  %2$s  (user %3$s, no password)
        health      %4$s
        addresses   %5$s

        Register a template, read a picture, watch the answers:
          ./grille submit path/to/case.json path/to/photos/
          kcat -b %1$s -t grille.results -C -X isolation.level=read_committed
          kcat -b %1$s -t grille.templates -P -k me -X message.max.bytes=16777216 command.json

        Ctrl-C stops everything; the data stay."""
            .formatted(
                broker, postgres.jdbcUrl(), postgres.user(), readiness.address(), known.file()));
  }
}
