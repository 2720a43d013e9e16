package dev.grille.lab.bench.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The wall clock of the workers, which can be set. Monotonic time stays as it is. */
final class WallClock {
  /** Hours back, forth and right again, one after the other. */
  private static final String[] STEPS = {"-2h", "+0", "+30h", "-3d", "+0"};

  private final Path file;
  private final Optional<Path> library;
  private int steps;

  private WallClock(Path file, Optional<Path> library) {
    this.file = file;
    this.library = library;
    set("+0");
  }

  /**
   * A clock that is right.
   *
   * @param library libfaketime's; nothing leaves its users the machine's clock
   * @param file tells the library how far the clock is off
   */
  static WallClock of(Optional<Path> library, Path file) {
    return new WallClock(file, library);
  }

  /** The library that {@code GRILLE_FAKETIME} names. */
  static Optional<Path> library() {
    return Optional.ofNullable(System.getenv("GRILLE_FAKETIME")).map(Path::of);
  }

  /** What a process has to be started with to go by this clock. */
  Map<String, String> environment() {
    return library
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
                    "1",
                    // Else it polls where a JVM waits: ten times the processor's time for a start.
                    "FAKETIME_FORCE_MONOTONIC_FIX",
                    "0"))
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
