package dev.grille.lab.bench.studio;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser that pages are tested in. */
final class Chromium {
  private Chromium() {}

  /** The one that {@code GRILLE_CHROMIUM} names, else one on the path. */
  static Optional<Path> find() {
    String named = System.getenv("GRILLE_CHROMIUM");
    if (named != null) {
      return Optional.of(Path.of(named));
    }
    String path = System.getenv().getOrDefault("PATH", "");
    return Arrays.stream(path.split(File.pathSeparator))
        .flatMap(
            folder ->
                Stream.of("chromium", "chromium-browser", "google-chrome")
                    .map(Path.of(folder)::resolve))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
