package dev.grille.lab.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A JVM of its own that runs one server. It holds on to our end of its standard input: when that
 * closes, because we asked or because we died, it stops its server and ends.
 */
final class ServerProcess {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Process process;
  private final Path log;

  private ServerProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Starts {@code main} on this JVM's own class path; what it prints goes to {@code log}. */
  static ServerProcess start(Class<?> main, List<String> arguments, int heapMegabytes, Path log) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xms32m",
            "-Xmx" + heapMegabytes + "m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dlogback.configurationFile=dev/grille/lab/servers/server-logback.xml",
            "-Djava.awt.headless=true",
            main.getName()));
    command.addAll(arguments);
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    try {
      return new ServerProcess(builder.start(), log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Lets the server stop in its own time, then without asking. */
  void stop() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      process.destroy();
    }
    if (!endsWithin(PATIENCE)) {
      kill();
    }
  }

  /** SIGKILL: the server has no time to tidy up. */
  void kill() {
    process.destroyForcibly();
    if (!endsWithin(PATIENCE)) {
      throw new IllegalStateException("process " + process.pid() + " survives SIGKILL");
    }
  }

  /** An exception that ends in the last lines of the server's log. */
  IllegalStateException failure(String what) {
    String tail;
    try {
      List<String> lines = Files.readAllLines(log);
      tail = String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
    } catch (IOException e) {
      tail = "(its log cannot be read: " + e.getMessage() + ")";
    }
    return new IllegalStateException(what + "; the last lines of " + log + ":\n" + tail);
  }

  private boolean endsWithin(Duration patience) {
    try {
      return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
