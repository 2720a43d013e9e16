package dev.grille.lab.bench.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The wall clock of the workers, which can be set where {@code GRILLE_FAKETIME} names libfaketime's
 * library. Monotonic time stays as it is. It has to be asked for: whoever goes by such a clock
 * needs several times as long to start.
 */
final class WallClock {
  /** Hours back, forth and right again, one after the other. */
  private static final String[] STEPS = {"-2h", "+0", "+30h", "-3d", "+0"};

  private final Path file;
  private int steps;

  /**
   * A clock that is right.
   *
   * @param file tells the library how far it is off
   */
  WallClock(Path file) {
    this.file = file;
    set("+0");
  }

  /** Whether clocks can be set here. */
  static boolean isFeasible() {
    return library().isPresent();
  }

  private static Optional<Path> library() {
    return Optional.ofNullable(System.getenv("GRILLE_FAKETIME")).map(Path::of);
  }

  /** What a process has to be started with to go by this clock. */
  Map<String, String> environment() {
    return library()
        .map(
            path ->
                Map.of(
                    "LD_PRELOAD",
                    path.toString(),
                    "FAKETIME_TIMESTAMP_FILE",
                    file.toString(),
                    // Seconds. To look at the file at every question makes a JVM crawl.
                    "FAKETIME_CACHE_DURATION",
                    "2",
                    "FAKETIME_DONT_FAKE_MONOTONIC",
                    "1"))
        .orElse(Map.of());
  }

  /** Sets it to the next of its steps. */
  synchronized void step() {
    set(STEPS[steps++ % STEPS.length]);
  }

  private void set(String offset) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, offset + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
