package dev.grille.lab.bench;

import dev.grille.lab.servers.LocalKafka;
import dev.grille.lab.servers.LocalPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Servers and a worker that stay. */
@Command(
    name = "up",
    description = "Runs a broker, a database and a worker until Ctrl-C.",
    mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {
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

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path folder = Files.createDirectories(data.toAbsolutePath().normalize());
    try (var channel =
            FileChannel.open(
                folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock == null) {
        throw new IllegalStateException("another ./grille up uses " + folder);
      }
      return run(folder);
    }
  }

  private int run(Path folder) throws IOException, InterruptedException {
    System.out.println("starting Kafka and PostgreSQL with data in " + folder);
    try (var kafka = LocalKafka.start(folder.resolve("kafka"), kafkaPort);
        var postgres = LocalPostgres.start(folder.resolve("postgres"), postgresPort)) {
      System.out.println("starting the worker, log in " + folder.resolve("worker.log"));
      try (var worker =
          WorkerProcess.start(kafka, postgres, Map.of(), folder.resolve("worker.log"))) {
        tell(kafka, postgres);
        int code = worker.await();
        System.out.println("the worker has stopped");
        // Ctrl-C reaches the worker as well: 130 and 143 are an orderly end.
        return code == 130 || code == 143 ? 0 : code;
      }
    }
  }

  private static void tell(LocalKafka kafka, LocalPostgres postgres) {
    String broker = kafka.bootstrapServers();
    System.out.println(
        """

        Kafka       %1$s
        PostgreSQL  %2$s  (user %3$s, no password)

        Register a template, read a picture, watch the answers:
          ./grille submit --bootstrap %1$s path/to/case.json path/to/photos/
          kcat -b %1$s -t grille.results -C -X isolation.level=read_committed
          kcat -b %1$s -t grille.templates -P -k me -X message.max.bytes=16777216 command.json

        Ctrl-C stops everything; the data stay."""
            .formatted(broker, postgres.jdbcUrl(), postgres.user()));
  }
}
