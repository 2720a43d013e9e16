package dev.grille.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.grille.app.observe.CapturedLog;
import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.reader.StoredTemplate;
import dev.grille.reader.Task;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A picture is charged with what it does, and with nothing that its surroundings do. */
class BlameTest {
  private static final StoredTemplate TEMPLATE =
      new StoredTemplate(
          "t:1",
          new byte[1],
          List.of(
              FieldSpec.text(
                  "name",
                  new Quad(new Point(0, 0), new Point(9, 0), new Point(9, 9), new Point(0, 9)))),
          new byte[1]);

  /** Megabytes for a child that loads the real engines; stand-ins have less. */
  private static final int REAL_HEAP = 768;

  /** Until a child that cannot start has said why, on a busy machine. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir private Path folder;
  private final Ledger ledger = new Ledger();

  /**
   * A place that cannot be written, as on a full disk or a read-only one; a library that is not
   * there.
   */
  @ParameterizedTest
  @CsvSource({
    "grille.natives, /proc/none, cannot unpack",
    "onnxruntime.native.path, /proc/none, not found at /proc/none",
  })
  void aReaderThatCannotLoadWhatItNeedsNeverStands(String property, String value, String why)
      throws Exception {
    ChildCommandLine child = ChildCommandLine.ofReader().withProperty(property, value);
    PoolSettings standIn = StandInPool.settings(folder);
    PoolSettings settings =
        new PoolSettings(
            standIn.children(),
            REAL_HEAP,
            standIn.deadline(),
            standIn.silence(),
            standIn.startTimeout(),
            standIn.maxWait(),
            standIn.recycleAfter(),
            standIn.recycleResidentMegabytes(),
            standIn.maxResidentMegabytes(),
            standIn.maxFrameMegabytes(),
            standIn.isolation(),
            standIn.folder());
    try (CapturedLog log = new CapturedLog();
        ReaderPool pool = ReaderPool.start(child, settings, ledger)) {
      assertThat(pool.awaitReady(Duration.ofSeconds(3))).isFalse();
      ReaderUnavailableException e =
          catchThrowableOfType(ReaderUnavailableException.class, () -> read(pool, "any"));
      assertThat(e).hasMessageContaining("no child can be started");
      assertThat(pool.ready()).isZero();
      long giveUp = System.nanoTime() + PATIENCE.toNanos();
      while (!log.text().contains(why) && System.nanoTime() < giveUp) {
        assertThat(pool.awaitReady(Duration.ofMillis(200))).isFalse();
      }
      assertThat(log.text().lines())
          .anySatisfy(line -> assertThat(line).contains("WARN", "did not start", why));
    }
    assertThat(ledger.deaths).isEmpty();
  }

  @Test
  void aFolderForChildrenThatCannotBeWrittenIsNobodysFault() throws Exception {
    PoolSettings settings = StandInPool.settings(Path.of("/proc/none"));
    ChildCommandLine child = StandInPool.commandLine(StandInReader.class);
    try (ReaderPool pool = ReaderPool.start(child, settings, ledger)) {
      assertThat(pool.awaitReady(Duration.ofMillis(500))).isFalse();
      assertThat(catchThrowableOfType(ReaderUnavailableException.class, () -> read(pool, "any")))
          .hasMessageContaining("no child can be started");
    }
  }

  @Test
  void whatIsLostWhileAWorkerRunsIsNobodysFaultAndHeals() throws Exception {
    Path lost = folder.resolve("lost");
    ChildCommandLine child =
        StandInPool.commandLine(StandInReader.class)
            .withProperty("standin.start", "unless " + lost);
    try (ReaderPool pool = open(child, 1)) {
      assertThat(
              catchThrowableOfType(
                  ReaderUnavailableException.class, () -> read(pool, "lose " + lost)))
          .hasRootCauseInstanceOf(Exception.class);
      assertThat(ledger.deaths).containsExactly(EndReason.DIED);
      Files.delete(lost);
      assertThat(pool.awaitReady(Duration.ofSeconds(30))).isTrue();
      assertThat(read(pool, "sound")).isEqualTo("sound");
    }
  }

  @Test
  void soundPicturesBesideAKillerAreReadAndTheKillerIsCharged() throws Exception {
    try (ReaderPool pool = open(StandInPool.commandLine(StandInReader.class), 3)) {
      ExecutorService threads = Executors.newFixedThreadPool(3);
      try {
        Callable<String> killer = () -> read(pool, "halt 1");
        Callable<String> first = () -> read(pool, "halt-until 3 " + folder.resolve("first"));
        Callable<String> second = () -> read(pool, "halt-until 3 " + folder.resolve("second"));
        List<Future<String>> answers = threads.invokeAll(List.of(killer, first, second));
        assertThat(answers.get(1).get()).isEqualTo("read at try 3");
        assertThat(answers.get(2).get()).isEqualTo("read at try 3");
        CommandException e =
            (CommandException)
                catchThrowableOfType(Exception.class, () -> answers.get(0).get()).getCause();
        assertThat(e.code()).isEqualTo(ErrorCode.IMAGE_CRASHED_READER);
      } finally {
        threads.shutdownNow();
      }
      assertThat(pool.awaitReady(Duration.ofSeconds(30))).isTrue();
    }
  }

  @Test
  void aPictureThatDiesTwiceWhileNobodyElseDoesIsCharged() throws Exception {
    try (ReaderPool pool = open(StandInPool.commandLine(StandInReader.class), 1)) {
      CommandException e =
          catchThrowableOfType(
              CommandException.class, () -> read(pool, "halt-until 3 " + folder.resolve("alone")));
      assertThat(e.code()).isEqualTo(ErrorCode.IMAGE_CRASHED_READER);
      assertThat(ledger.deaths).hasSize(2);
    }
  }

  /** Not isolated: these stand-ins tell one another by files how often they died. */
  private ReaderPool open(ChildCommandLine child, int children) throws Exception {
    ReaderPool pool =
        ReaderPool.start(
            child,
            ChildIsolation.none(),
            StandInPool.settings(folder).withChildren(children),
            ledger,
            MonotonicClock.SYSTEM);
    assertThat(pool.awaitReady(Duration.ofSeconds(60))).isTrue();
    return pool;
  }

  private static String read(ReaderPool pool, String demand) {
    return pool.ask(new Task.ReadForm(TEMPLATE, StandInReader.picture(demand)))
        .fields()
        .get(0)
        .value();
  }
}
