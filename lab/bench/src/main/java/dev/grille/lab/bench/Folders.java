package dev.grille.lab.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders that a run starts with. */
public final class Folders {
  private Folders() {}

  /** Makes the folder, or empties it. */
  public static Path empty(Path folder) throws IOException {
    if (Files.exists(folder)) {
      List<Path> deepestFirst;
      try (Stream<Path> below = Files.walk(folder)) {
        deepestFirst = below.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path path : deepestFirst) {
        Files.delete(path);
      }
    }
    return Files.createDirectories(folder);
  }
}
