package dev.grille.lab.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The programs' jars as this build has packaged them. */
public final class ShippedJar {
  private ShippedJar() {}

  /** The worker's. */
  public static Path path() throws IOException {
    return only(Path.of("..", "..", "worker", "service", "target"), "grille-worker-*-exec.jar");
  }

  /** The studio's. */
  public static Path studio() throws IOException {
    return only(Path.of("..", "..", "studio", "target"), "grille-studio-*-exec.jar");
  }

  private static Path only(Path folder, String name) throws IOException {
    Path target = folder.toAbsolutePath().normalize();
    try (var jars = Files.newDirectoryStream(target, name)) {
      for (Path jar : jars) {
        return jar;
      }
    }
    throw new IllegalStateException("no jar in " + target + ": run mvn verify on all modules");
  }
}
