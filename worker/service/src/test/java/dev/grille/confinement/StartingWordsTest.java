package dev.grille.confinement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.app.Grille;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A real worker, started as an operator would, looked at from outside by whoever may: root. */
@EnabledOnOs(OS.LINUX)
class StartingWordsTest {
  private static final Duration SOON = Duration.ofSeconds(40);

  @TempDir private Path folder;

  @Test
  void aWorkersSecretsAreNotToBeSeenFromOutside() throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Grille.class.getName(),
            "worker",
            "--spring.datasource.password=argument-secret",
            "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/none",
            "--server.port=0");
    builder.environment().put("SPRING_DATASOURCE_PASSWORD", "variable-secret");
    builder.environment().put("AWS_SECRET_ACCESS_KEY", "cloud-secret");
    builder.environment().put("FAKETIME_DONT_FAKE_MONOTONIC", "1");
    builder.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile());
    Process worker = builder.start();
    try {
      await(() -> !seen(worker, "environ").contains("variable-secret"));
      assertThat(seen(worker, "environ"))
          .contains("PATH=/", "SPRING_DATASOURCE_PASSWORD=*", "FAKETIME_DONT_FAKE_MONOTONIC=1")
          .doesNotContain("secret");
      assertThat(seen(worker, "cmdline"))
          .contains("--spring.datasource.password=*", "--server.port=0")
          .doesNotContain("secret");
      // What was wiped is still known to whom it was given: the worker goes on with its settings.
      await(() -> Files.readString(folder.resolve("log")).contains("waiting for the database"));
      assertThat(worker.isAlive()).isTrue();
    } finally {
      worker.destroyForcibly().waitFor();
    }
  }

  private interface Condition {
    boolean holds() throws IOException;
  }

  private static void await(Condition condition) throws Exception {
    Instant deadline = Instant.now().plus(SOON);
    while (!condition.holds()) {
      assertThat(Instant.now()).isBefore(deadline);
      Thread.sleep(50);
    }
  }

  private static String seen(Process process, String what) throws IOException {
    byte[] bytes = Files.readAllBytes(Path.of("/proc/" + process.pid() + "/" + what));
    return String.join("\n", List.of(new String(bytes, StandardCharsets.UTF_8).split("\0")));
  }
}
