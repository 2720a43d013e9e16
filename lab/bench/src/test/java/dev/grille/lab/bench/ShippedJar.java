package dev.grille.lab.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The worker's jar as this build has packaged it. */
public final class ShippedJar {
  private ShippedJar() {}

  /** Where it is. */
  public static Path path() throws IOException {
    Path target = Path.of("..", "..", "worker", "service", "target").toAbsolutePath().normalize();
    try (var jars = Files.newDirectoryStream(target, "grille-worker-*-exec.jar")) {
      for (Path jar : jars) {
        return jar;
      }
    }
    throw new IllegalStateException("no jar in " + target + ": run mvn verify on all modules");
  }
}
