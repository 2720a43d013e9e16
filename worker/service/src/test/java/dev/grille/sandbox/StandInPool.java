package dev.grille.sandbox;

import static dev.grille.sandbox.StandInReader.picture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.reader.StoredTemplate;
import dev.grille.reader.Task;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** A pool of stand-in children for a test, which must leave neither processes nor folders. */
abstract class StandInPool {
  static final Quad QUAD =
      new Quad(new Point(0, 0), new Point(9, 0), new Point(9, 9), new Point(0, 9));
  static final StoredTemplate TEMPLATE = template("t:1");

  /** A machine that does much beside may take long to start a child that is sound. */
  private static final Duration START = Duration.ofSeconds(30);

  @TempDir Path folder;
  final Ledger ledger = new Ledger();
  PoolSettings settings;
  ReaderPool pool;

  @AfterEach
  void nothingIsLeftBehind() throws Exception {
    if (pool != null) {
      pool.close();
    }
    assertThat(ledger.alive()).isEmpty();
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.filter(path -> path.getFileName().toString().startsWith("grille-")))
          .isEmpty();
    }
  }

  static void signal(String name, long pid) {
    try {
      new ProcessBuilder("/bin/kill", name, Long.toString(pid)).start().waitFor();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** With so much time for a picture that a busy machine ends none. */
  void start(int children) throws Exception {
    start(children, Duration.ofSeconds(30));
  }

  void start(int children, Duration deadline) throws Exception {
    settings = settings(children, deadline, 1000);
    launch(commandLine(StandInReader.class));
    assertThat(pool.awaitReady(Duration.ofSeconds(60))).isTrue();
  }

  void launch(ChildCommandLine commandLine) {
    if (settings == null) {
      settings = settings(1, Duration.ofSeconds(30), 1000);
    }
    pool = ReaderPool.start(commandLine, settings, ledger);
  }

  /** What becomes of a call where no child stands in time. */
  ReaderUnavailableException unavailable(String start) {
    settings = settings(1, Duration.ofSeconds(3), 1000, 100, 64, Duration.ofSeconds(5));
    launch(commandLine(StandInReader.class).withProperty("standin.start", start));
    return catchThrowableOfType(ReaderUnavailableException.class, () -> read("x"));
  }

  PoolSettings settings(int children, Duration deadline, int maxResident) {
    return settings(children, deadline, maxResident, 100, 64);
  }

  PoolSettings settings(
      int children, Duration deadline, int maxResident, int recycleAfter, int heap) {
    return settings(children, deadline, maxResident, recycleAfter, heap, START);
  }

  private PoolSettings settings(
      int children,
      Duration deadline,
      int maxResident,
      int recycleAfter,
      int heap,
      Duration startTimeout) {
    return new PoolSettings(
        children,
        heap,
        deadline,
        Duration.ofSeconds(4),
        startTimeout,
        Duration.ofSeconds(60),
        recycleAfter,
        maxResident,
        maxResident,
        32,
        IsolationSettings.strongest(),
        folder);
  }

  static PoolSettings settings(Path folder) {
    return new PoolSettings(
        1,
        64,
        Duration.ofSeconds(10),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30),
        Duration.ofSeconds(60),
        1000,
        1000,
        1000,
        32,
        IsolationSettings.strongest(),
        folder);
  }

  static ChildCommandLine commandLine(Class<?> main) {
    return ChildCommandLine.ofThisProgram(main.getName());
  }

  String read(String demand) {
    return pool.ask(new Task.ReadForm(TEMPLATE, picture(demand))).fields().get(0).value();
  }

  CommandException failure(String demand) {
    return catchThrowableOfType(CommandException.class, () -> read(demand));
  }

  static StoredTemplate template(String key) {
    return new StoredTemplate(
        key, bytes("form"), List.of(FieldSpec.text("name", QUAD)), bytes("features"));
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
