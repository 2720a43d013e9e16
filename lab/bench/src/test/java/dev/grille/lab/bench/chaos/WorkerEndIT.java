package dev.grille.lab.bench.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.lab.bench.PreparedProgram;
import dev.grille.lab.bench.ShippedJar;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WorkerEndIT {
  /** Nobody listens there: the worker waits for its database for as long as it lives. */
  private static final String NOWHERE = "--spring.datasource.url=jdbc:postgresql://127.0.0.1:9/x";

  @Test
  void aWorkerEndsWithTheProgramThatStartedIt() throws Exception {
    Process worker = start(List.of("-jar", ShippedJar.path().toString()), "--end-with-input");
    try {
      awaitLine(worker.getInputStream(), "waiting for the database");
      List<ProcessHandle> children = worker.descendants().toList();
      // What a program's end does to its pipes, however it ends.
      worker.getOutputStream().close();
      assertThat(worker.waitFor(60, TimeUnit.SECONDS)).as("the worker ends").isTrue();
      for (ProcessHandle child : children) {
        child.onExit().get(30, TimeUnit.SECONDS);
      }
    } finally {
      worker.destroyForcibly();
    }
  }

  @Test
  void aWorkerWithoutAProgramDoesNotLookAtItsInput() throws Exception {
    Path jar = PreparedProgram.shared();
    Process worker =
        start(List.of("@" + jar.resolveSibling("java.options"), "-jar", jar.toString()));
    try {
      worker.getOutputStream().close();
      awaitLine(worker.getInputStream(), "waiting for the database");
      awaitLine(worker.getInputStream(), "waiting for the database");
      assertThat(worker.isAlive()).isTrue();
    } finally {
      worker.destroy();
    }
  }

  /** Of a shipped jar as it is, or prepared. */
  private static Process start(List<String> program, String... options) throws Exception {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(program);
    command.addAll(List.of("worker", NOWHERE, "--server.port=0", "--grille.reader.children=1"));
    command.addAll(List.of(options));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private static void awaitLine(InputStream output, String end) throws Exception {
    var line = new StringBuilder();
    for (int c = output.read(); c >= 0; c = output.read()) {
      if (c == '\n') {
        line.setLength(0);
      } else {
        line.append((char) c);
      }
      if (line.toString().endsWith(end)) {
        return;
      }
    }
    throw new AssertionError(
        "the worker ended before it said: "
            + end
            + new String(output.readAllBytes(), StandardCharsets.UTF_8));
  }
}
