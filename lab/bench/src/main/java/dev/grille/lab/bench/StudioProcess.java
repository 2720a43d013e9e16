package dev.grille.lab.bench;

import dev.grille.lab.servers.BrokerServer;
import dev.grille.lab.servers.DatabaseServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The shipped studio, as a process of its own; it ends with this one, however that ends. */
public final class StudioProcess implements AutoCloseable {
  private final Process process;

  private StudioProcess(Process process) {
    this.process = process;
  }

  /**
   * Starts it.
   *
   * @param jar the shipped one
   * @param port of its pages; 0 for any that is free
   * @param health the port of the worker's health and metrics
   * @param said told each line that it prints, by a thread of its own
   */
  public static StudioProcess start(
      Path jar,
      BrokerServer broker,
      DatabaseServer database,
      int port,
      int health,
      Consumer<String> said)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-jar",
                jar.toAbsolutePath().toString(),
                "--end-with-input",
                "--port=" + port,
                "--worker=" + URI.create("http://127.0.0.1:" + health)));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment.remove("CLASSPATH");
    environment.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers());
    environment.put("SPRING_DATASOURCE_URL", database.jdbcUrl());
    environment.put("SPRING_DATASOURCE_USERNAME", database.user());
    environment.put("SPRING_DATASOURCE_PASSWORD", database.password());
    Process process = builder.start();
    Thread listening = new Thread(() -> listen(process, said), "studio-output");
    listening.setDaemon(true);
    listening.start();
    return new StudioProcess(process);
  }

  /**
   * The jar that {@code GRILLE_STUDIO_JAR} names.
   *
   * @throws IllegalStateException where there is none
   */
  public static Path shippedJar() {
    String jar = System.getenv("GRILLE_STUDIO_JAR");
    if (jar == null || !Files.exists(Path.of(jar))) {
      throw new IllegalStateException("GRILLE_STUDIO_JAR must name the studio's jar: use ./grille");
    }
    return Path.of(jar);
  }

  private static void listen(Process process, Consumer<String> said) {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      lines.lines().forEach(said);
    } catch (IOException | UncheckedIOException e) {
      said.accept("the studio's output ends: " + e.getMessage());
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
