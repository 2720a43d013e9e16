package dev.grille.lab.bench;

import dev.grille.contracts.TopicNames;
import dev.grille.lab.servers.BrokerServer;
import dev.grille.lab.servers.DatabaseServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;

/** The shipped worker, as a process of its own, against the given servers. */
public final class WorkerProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final Set<String> TOPICS =
      Set.of(
          TopicNames.TEMPLATES,
          TopicNames.RECOGNITIONS,
          TopicNames.RESULTS,
          TopicNames.DEAD_LETTERS);

  private final Process process;
  private final Path log;
  private final Thread closing = new Thread(this::end);

  private WorkerProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
    // The servers end with this JVM as well; the worker has to stop before them.
    Runtime.getRuntime().addShutdownHook(closing);
  }

  /**
   * Starts the worker and waits until it has made its topics.
   *
   * @param settings Spring settings beside those of the servers
   * @param log where it writes; emptied first
   * @throws IllegalStateException when it ends or takes too long
   */
  public static WorkerProcess start(
      BrokerServer broker, DatabaseServer database, Map<String, String> settings, Path log)
      throws IOException, InterruptedException {
    return start(shippedJar(), broker, database, settings, log);
  }

  /** The same of a jar that is named. */
  public static WorkerProcess start(
      Path jar,
      BrokerServer broker,
      DatabaseServer database,
      Map<String, String> settings,
      Path log)
      throws IOException, InterruptedException {
    Files.deleteIfExists(log);
    var worker = launch(jar, List.of(), broker, database, settings, log);
    try {
      worker.awaitTopics(broker);
      return worker;
    } catch (RuntimeException | InterruptedException e) {
      worker.close();
      throw e;
    }
  }

  /**
   * Starts the worker and waits for nothing. It ends with this JVM, however that ends.
   *
   * @param jar the shipped one
   * @param options of its JVM
   * @param log what it writes is added to
   */
  public static WorkerProcess launch(
      Path jar,
      List<String> options,
      BrokerServer broker,
      DatabaseServer database,
      Map<String, String> settings,
      Path log)
      throws IOException {
    return launch(jar, options, broker, database, settings, log, Wrapping.NONE);
  }

  /**
   * What a worker is started within.
   *
   * @param before what goes before its command line: a program that becomes the worker
   * @param environment variables beside those of this JVM
   */
  public record Wrapping(List<String> before, Map<String, String> environment) {
    /** As everybody starts it. */
    public static final Wrapping NONE = new Wrapping(List.of(), Map.of());

    public Wrapping {
      before = List.copyOf(before);
      environment = Map.copyOf(environment);
    }
  }

  /** The same within something. */
  public static WorkerProcess launch(
      Path jar,
      List<String> options,
      BrokerServer broker,
      DatabaseServer database,
      Map<String, String> settings,
      Path log,
      Wrapping wrapping)
      throws IOException {
    List<String> program = new ArrayList<>(wrapping.before());
    program.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    Path prepared = jar.toAbsolutePath().resolveSibling("java.options");
    if (Files.exists(prepared)) {
      program.add("@" + prepared);
    }
    program.addAll(options);
    program.addAll(List.of("-Djava.awt.headless=true", "-jar", jar.toAbsolutePath().toString()));
    return launch(program, broker, database, settings, log, wrapping.environment());
  }

  /**
   * The same of any program that becomes the worker.
   *
   * @param program its tokens, to which the worker's are added
   * @param variables of its environment, beside those of this JVM
   */
  public static WorkerProcess launch(
      List<String> program,
      BrokerServer broker,
      DatabaseServer database,
      Map<String, String> settings,
      Path log,
      Map<String, String> variables)
      throws IOException {
    List<String> command = new ArrayList<>(program);
    command.addAll(List.of("worker", "--end-with-input"));
    settings.forEach((name, value) -> command.add("--" + name + "=" + value));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    Map<String, String> environment = builder.environment();
    environment.remove("CLASSPATH");
    environment.remove("GRILLE_FAKETIME");
    environment.putAll(variables);
    // Several may run here, and something else may have the usual port.
    environment.put("SERVER_PORT", "0");
    environment.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers());
    environment.put("SPRING_DATASOURCE_URL", database.jdbcUrl());
    environment.put("SPRING_DATASOURCE_USERNAME", database.user());
    environment.put("SPRING_DATASOURCE_PASSWORD", database.password());
    return new WorkerProcess(builder.start(), log);
  }

  /**
   * The jar that {@code GRILLE_WORKER_JAR} names.
   *
   * @throws IllegalStateException where there is none
   */
  public static Path shippedJar() {
    String jar = System.getenv("GRILLE_WORKER_JAR");
    if (jar == null || !Files.exists(Path.of(jar))) {
      throw new IllegalStateException("GRILLE_WORKER_JAR must name the worker's jar: use ./grille");
    }
    return Path.of(jar);
  }

  /** Its process. */
  public ProcessHandle handle() {
    return process.toHandle();
  }

  /** Where it writes. */
  public Path log() {
    return log;
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Waits until it ends, and gives its exit code. */
  public int await() throws InterruptedException {
    return process.waitFor();
  }

  /** SIGKILL, at once. */
  public void kill() {
    process.destroyForcibly();
    process.onExit().join();
    forgetClosing();
  }

  /** Lets it finish what it is at, then insists. */
  @Override
  public void close() {
    end();
    forgetClosing();
  }

  private void end() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private void forgetClosing() {
    try {
      Runtime.getRuntime().removeShutdownHook(closing);
    } catch (IllegalStateException e) {
      // This JVM is about to end, and runs it.
    }
  }

  private void awaitTopics(BrokerServer broker) throws InterruptedException {
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
      while (!topicsOf(admin).containsAll(TOPICS)) {
        if (!process.isAlive() || System.nanoTime() > giveUp) {
          throw new IllegalStateException("the worker does not start: see " + log + "\n" + tail());
        }
        Thread.sleep(200);
      }
    }
  }

  private static Set<String> topicsOf(Admin admin) throws InterruptedException {
    try {
      return new HashSet<>(admin.listTopics().names().get());
    } catch (ExecutionException e) {
      return Set.of();
    }
  }

  /** The last lines of its log. */
  public String tail() {
    try {
      List<String> lines = Files.readAllLines(log);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
    } catch (IOException e) {
      return "";
    }
  }
}
