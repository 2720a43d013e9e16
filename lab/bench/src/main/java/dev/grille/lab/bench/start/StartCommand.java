package dev.grille.lab.bench.start;

import dev.grille.app.console.TextTable;
import dev.grille.lab.bench.Readiness;
import dev.grille.lab.bench.WorkerProcess;
import dev.grille.lab.servers.FreePorts;
import dev.grille.lab.servers.LocalKafka;
import dev.grille.lab.servers.LocalPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts a worker again and again, and measures until it is ready. */
@Command(
    name = "start",
    description = {
      "Measures how long a worker takes from its start until it is ready.",
      "Servers are running and topics and tables are there, as when a worker is replaced."
    },
    mixinStandardHelpOptions = true)
public final class StartCommand implements Callable<Integer> {
  /** Makes topics and tables, and unpacks what is unpacked once. */
  private static final int FIRST = 1;

  @Option(names = "--starts", defaultValue = "5", description = "measured; ${DEFAULT-VALUE}")
  private int starts;

  @Option(
      names = "--launcher",
      paramLabel = "FILE",
      description = "a program to start by, such as ./grille; else the jar itself")
  private @Nullable Path launcher;

  @Option(names = "--children", defaultValue = "2", description = "default: ${DEFAULT-VALUE}")
  private int children;

  /**
   * One start.
   *
   * @param took until it was ready
   * @param worker processor time of the worker's own process until then
   * @param children processor time of its children until then
   */
  private record Start(Duration took, Duration worker, Duration children) {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("grille-start-");
    List<Start> measured = new ArrayList<>();
    TextTable table = new TextTable("start", "ready after s", "worker's CPU s", "children's CPU s");
    try (var kafka = LocalKafka.temporary();
        var postgres = LocalPostgres.temporary()) {
      for (int number = 0; number < FIRST + starts; number++) {
        Start start = start(kafka, postgres, folder.resolve("worker.log"));
        if (number >= FIRST) {
          measured.add(start);
        }
        row(table, number < FIRST ? "first" : Integer.toString(number), start);
      }
    }
    row(
        table,
        "median",
        new Start(
            median(measured.stream().map(Start::took)),
            median(measured.stream().map(Start::worker)),
            median(measured.stream().map(Start::children))));
    System.out.print(table.markdown());
    return 0;
  }

  private Start start(LocalKafka kafka, LocalPostgres postgres, Path log)
      throws IOException, InterruptedException {
    int port = FreePorts.next();
    Map<String, String> settings =
        Map.of(
            "server.port", Integer.toString(port),
            "grille.reader.children", Integer.toString(children));
    long begin = System.nanoTime();
    try (var worker = launch(kafka, postgres, settings, log)) {
      new Readiness(port).await(worker);
      Duration took = Duration.ofNanos(System.nanoTime() - begin);
      return new Start(took, used(Stream.of(worker.handle())), used(worker.handle().descendants()));
    }
  }

  private WorkerProcess launch(
      LocalKafka kafka, LocalPostgres postgres, Map<String, String> settings, Path log)
      throws IOException {
    return launcher == null
        ? WorkerProcess.launch(
            WorkerProcess.shippedJar(), List.of(), kafka, postgres, settings, log)
        : WorkerProcess.launch(
            List.of(launcher.toAbsolutePath().toString()),
            kafka,
            postgres,
            settings,
            log,
            Map.of());
  }

  private static Duration used(Stream<ProcessHandle> processes) {
    return processes
        .flatMap(process -> process.info().totalCpuDuration().stream())
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static Duration median(Stream<Duration> durations) {
    List<Duration> sorted = durations.sorted(Comparator.naturalOrder()).toList();
    return sorted.get(sorted.size() / 2);
  }

  private static void row(TextTable table, String name, Start start) {
    table.row(name, seconds(start.took()), seconds(start.worker()), seconds(start.children()));
  }

  private static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.2f", duration.toMillis() / 1000.0);
  }
}
