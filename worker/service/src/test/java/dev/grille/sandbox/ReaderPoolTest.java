package dev.grille.sandbox;

import static dev.grille.sandbox.StandInReader.picture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.contracts.Warning;
import dev.grille.contracts.WarningCode;
import dev.grille.reader.FieldReading;
import dev.grille.reader.LearnedTemplate;
import dev.grille.reader.Reading;
import dev.grille.reader.StoredTemplate;
import dev.grille.reader.Task;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReaderPoolTest {
  private static final Quad QUAD =
      new Quad(new Point(0, 0), new Point(9, 0), new Point(9, 9), new Point(0, 9));
  private static final StoredTemplate TEMPLATE = template("t:1");

  @TempDir private Path folder;
  private final Ledger ledger = new Ledger();
  private PoolSettings settings;
  private ReaderPool pool;

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

  @Test
  void readsAndLearnsAcrossTheProcessBoundary() throws Exception {
    start(1);
    LearnedTemplate learned = pool.ask(new Task.Learn(picture("a form"), TEMPLATE.fields()));
    Reading reading = pool.ask(new Task.ReadForm(TEMPLATE, picture("hello 你好")));
    assertThat(learned.width()).isEqualTo(101);
    assertThat(learned.features()).isEqualTo(bytes("a form"));
    assertThat(learned.fields()).extracting(FieldReading::value).containsExactly("its own");
    assertThat(learned.warnings())
        .containsExactly(Warning.of(WarningCode.EMPTY, "a warning of two lines"));
    assertThat(reading.fields()).hasSize(1);
    assertThat(reading.fields().get(0).value()).isEqualTo("hello 你好");
    assertThat(reading.alignment().method()).isEqualTo("stand-in");
  }

  @Test
  void carriesPicturesOfManyMegabytes() throws Exception {
    start(1);
    byte[] large = new byte[14 << 20];
    assertThat(pool.ask(new Task.Learn(picture(large), TEMPLATE.fields())).features())
        .hasSize(large.length);
  }

  @Test
  void sendsATemplateOncePerVersion() throws Exception {
    start(1);
    read("first");
    // Another content under the same key would be noticed: the child keeps the first.
    StoredTemplate sameKey = new StoredTemplate("t:1", new byte[0], TEMPLATE.fields(), new byte[0]);
    assertThat(pool.ask(new Task.ReadForm(sameKey, picture("second"))).fields().get(0).name())
        .isEqualTo("name");
    assertThat(pool.ask(new Task.ReadForm(template("t:2"), picture("third"))).fields()).hasSize(1);
  }

  @Test
  void passesOnWhyACommandCannotBeDone() throws Exception {
    start(1);
    CommandException e = failure("refuse TEMPLATE_MISMATCH not this form");
    assertThat(e.code()).isEqualTo(ErrorCode.TEMPLATE_MISMATCH);
    assertThat(e).hasMessage("not this form");
    assertThat(ledger.deaths).isEmpty();
  }

  @Test
  void aDefectInTheReaderIsInternalAndDoesNotShowThePicture() throws Exception {
    start(1);
    CommandException e = failure("bug");
    assertThat(e.code()).isEqualTo(ErrorCode.INTERNAL);
    assertThat(e.getMessage()).contains("IllegalStateException").doesNotContain("secret");
    assertThat(read("still here")).isEqualTo("still here");
    assertThat(ledger.deaths).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"halt 9", "kill", "heap", "overflow"})
  void aPictureThatKillsItsChildIsTriedTwiceAndThenAnswered(String demand) throws Exception {
    start(1);
    CommandException e = failure(demand);
    assertThat(e.code()).isEqualTo(ErrorCode.IMAGE_CRASHED_READER);
    assertThat(ledger.deaths).containsExactly(EndReason.DIED, EndReason.DIED);
    assertThat(read("the next one")).isEqualTo("the next one");
  }

  @Test
  void aPictureWhoseChildDiedByChanceIsReadInAFreshOne() throws Exception {
    AtomicInteger starts = new AtomicInteger();
    ledger.onStart =
        pid -> {
          if (starts.incrementAndGet() == 1) {
            CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS)
                .execute(() -> signal("-KILL", pid));
          }
        };
    start(1);
    assertThat(read("late 2000")).isEqualTo("late");
    assertThat(ledger.deaths).containsExactly(EndReason.DIED);
    assertThat(read("reads")).isEqualTo("2");
  }

  @Test
  void anIdleChildThatIsKilledIsReplacedAtNoCost() throws Exception {
    start(1);
    read("before");
    long pid = ledger.alive().get(0);
    ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    ProcessHandle.of(pid).ifPresent(handle -> handle.onExit().join());
    assertThat(read("after")).isEqualTo("after");
    assertThat(ledger.deaths).containsExactly(EndReason.DIED);
  }

  @Test
  void aHangIsEndedAtTheDeadlineAndNotTriedAgain() throws Exception {
    start(1);
    CommandException e = failure("hang");
    assertThat(e.code()).isEqualTo(ErrorCode.READ_TIMEOUT);
    assertThat(ledger.deaths).containsExactly(EndReason.DEADLINE);
    assertThat(read("the next one")).isEqualTo("the next one");
  }

  @Test
  void aLateAnswerNeverReachesTheNextPicture() throws Exception {
    start(1);
    assertThat(failure("late 4000").code()).isEqualTo(ErrorCode.READ_TIMEOUT);
    assertThat(read("mine")).isEqualTo("mine");
  }

  @Test
  void aChildThatStandsStillIsNoticedByItsSilence() throws Exception {
    settings = settings(1, Duration.ofSeconds(60), 1000);
    // The whole process stands still, heartbeat and all.
    ledger.onStart = pid -> signal("-STOP", pid);
    launch(commandLine(StandInReader.class));
    assertThat(failure("hang").code()).isEqualTo(ErrorCode.IMAGE_CRASHED_READER);
    assertThat(ledger.deaths).containsExactly(EndReason.SILENT, EndReason.SILENT);
  }

  @Test
  void aChildThatTakesTooMuchMemoryIsKilledBeforeTheMachineSuffers() throws Exception {
    settings = settings(1, Duration.ofSeconds(60), 300, 100, 600);
    launch(commandLine(StandInReader.class));
    assertThat(failure("resident").code()).isEqualTo(ErrorCode.IMAGE_CRASHED_READER);
    assertThat(ledger.deaths).containsExactly(EndReason.MEMORY, EndReason.MEMORY);
  }

  @Test
  void aFloodOfOutputNeitherBlocksNorBreaks() throws Exception {
    start(1);
    assertThat(read("flood")).isEqualTo("flooded");
    assertThat(read("next")).isEqualTo("next");
    assertThat(ledger.deaths).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"huge", "empty", "stranger"})
  void framesThatAreNoneCostTheChildNotTheParent(String demand) throws Exception {
    settings = settings(1, Duration.ofSeconds(3), 1000);
    launch(commandLine(GarbageChild.class));
    assertThat(failure(demand).code()).isEqualTo(ErrorCode.IMAGE_CRASHED_READER);
    assertThat(ledger.deaths).containsExactly(EndReason.GARBAGE, EndReason.GARBAGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"half", "insatiable"})
  void whatNeverBecomesAnAnswerRunsIntoTheDeadline(String demand) throws Exception {
    settings = settings(1, Duration.ofSeconds(1), 1000);
    launch(commandLine(GarbageChild.class));
    assertThat(failure(demand).code()).isEqualTo(ErrorCode.READ_TIMEOUT);
  }

  @Test
  void aChildsWordsCannotForgeLogLines() throws Exception {
    launch(commandLine(GarbageChild.class));
    assertThat(failure("evil words")).hasMessage("a FAKE LOG LINE [2J");
  }

  @Test
  void neighboursOfADyingPictureAreUntouched() throws Exception {
    start(2);
    ExecutorService threads = Executors.newFixedThreadPool(6);
    try {
      Future<CommandException> bad = threads.submit(() -> failure("halt 1"));
      List<Callable<String>> neighbours = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        String picture = "neighbour-" + i;
        neighbours.add(() -> read(picture));
      }
      List<Future<String>> answers = threads.invokeAll(neighbours);
      for (int i = 0; i < answers.size(); i++) {
        assertThat(answers.get(i).get()).isEqualTo("neighbour-" + i);
      }
      assertThat(bad.get().code()).isEqualTo(ErrorCode.IMAGE_CRASHED_READER);
    } finally {
      threads.shutdownNow();
    }
    assertThat(pool.awaitReady(Duration.ofSeconds(30))).isTrue();
  }

  @Test
  void aChildIsReplacedAfterItsNumberOfPictures() throws Exception {
    settings = settings(1, Duration.ofSeconds(10), 1000, 3, 64);
    launch(commandLine(StandInReader.class));
    List<String> counts = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      counts.add(read("reads"));
    }
    assertThat(counts).containsExactly("1", "2", "3", "1", "2", "3", "1");
    assertThat(ledger.recycled).containsExactly(3, 3);
    assertThat(ledger.deaths).isEmpty();
  }

  @Test
  void whereChildrenCannotBeStartedNobodyIsCharged() throws Exception {
    ReaderUnavailableException e = unavailable("dies");
    assertThat(e).hasMessageContaining("no child can be started");
    assertThat(e.getCause())
        .hasMessageContaining("exit code 7")
        .hasMessageContaining("cannot load the library");
    assertThat(pool.ready()).isZero();
    assertThat(pool.awaitReady(Duration.ofMillis(10))).isFalse();
  }

  @Test
  void aChildThatNeverGreetsIsGivenUp() {
    assertThat(unavailable("hangs")).hasMessageContaining("no child can be started");
  }

  @Test
  void aChildThatGreetsWithGarbageIsGivenUp() throws Exception {
    launch(commandLine(GarbageChild.class).withProperty("standin.start", "garbage"));
    ReaderUnavailableException e =
        catchThrowableOfType(ReaderUnavailableException.class, () -> read("x"));
    assertThat(e).hasMessageContaining("no child can be started");
  }

  @Test
  void aCallThatWaitsWhenThePoolClosesIsToldSo() throws Exception {
    start(1);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<?> hanging = threads.submit(() -> read("late 2500"));
      Future<?> waiting = threads.submit(() -> read("late 2500"));
      Thread.sleep(300);
      pool.close();
      assertThat(catchThrowableOfType(Exception.class, hanging::get).getCause())
          .isInstanceOf(ReaderUnavailableException.class);
      assertThat(catchThrowableOfType(Exception.class, waiting::get).getCause())
          .isInstanceOf(ReaderUnavailableException.class);
      assertThat(catchThrowableOfType(ReaderUnavailableException.class, () -> read("x")))
          .hasMessage("the pool is closed");
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void anInterruptedCallerLeavesThePoolWhole() throws Exception {
    start(1);
    ExecutorService threads = Executors.newFixedThreadPool(1);
    Future<?> hanging = threads.submit(() -> read("hang"));
    Thread.sleep(300);
    threads.shutdownNow();
    assertThat(catchThrowableOfType(Exception.class, hanging::get).getCause())
        .isInstanceOf(ReaderUnavailableException.class);
    assertThat(read("next")).isEqualTo("next");
    assertThat(ledger.deaths).containsExactly(EndReason.INTERRUPTED);
  }

  @Test
  void aChildSeesNoMoreOfItsParentThanItNeeds() throws Exception {
    start(1);
    assertThat(read("environment").split(","))
        .isSubsetOf(
            "LANG",
            "OMP_THREAD_LIMIT",
            "TMPDIR",
            "GRILLE_TESSDATA",
            "TESSDATA_PREFIX",
            "XDG_CACHE_HOME",
            // Set by the launcher of Java itself.
            "LD_LIBRARY_PATH");
  }

  @Test
  void aChildInheritsNoDescriptors() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "open in the parent");
    try (ServerSocket server = new ServerSocket(0);
        var open = Files.newByteChannel(secret)) {
      assertThat(open.isOpen() && server.isBound()).isTrue();
      start(1);
      String descriptors = read("descriptors");
      assertThat(descriptors).doesNotContain("secret");
      // Its own connection, and a socket that Java's channels keep for closing others.
      assertThat(descriptors.lines().filter(line -> line.startsWith("socket:"))).hasSize(2);
    }
  }

  @Test
  void aChildWithoutNetworkReachesNotEvenLoopback() throws Exception {
    boolean isolated =
        ChildIsolation.probe(IsolationSettings.strongest()).mode() != IsolationMode.NONE;
    start(1);
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(read("network " + server.getLocalPort()))
          .isEqualTo(isolated ? "unreachable" : "reached");
    }
  }

  @Test
  void isolationThatIsRequiredAndMissingPreventsTheStart() {
    PoolSettings strict =
        settings(1, Duration.ofSeconds(3), 1000).withIsolation(new IsolationSettings(true, true));
    assertThat(
            catchThrowableOfType(
                ReaderUnavailableException.class,
                () ->
                    ReaderPool.start(
                        commandLine(StandInReader.class),
                        ChildIsolation.none(),
                        strict,
                        ledger,
                        MonotonicClock.SYSTEM)))
        .hasMessageContaining("isolated");
  }

  @Test
  void whatAChildLeavesInItsFolderGoesWithIt() throws Exception {
    start(1);
    Path litter = Path.of(read("litter"));
    assertThat(litter).isDirectory();
    failure("halt 1");
    assertThat(litter).doesNotExist();
  }

  @Test
  void childrenGoWhenTheirParentIsKilled() throws Exception {
    Process parent =
        new ProcessBuilder(
                commandLine(StandInReader.class).java().toString(),
                "-cp",
                System.getProperty("java.class.path"),
                LonelyParent.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    long child;
    try (var output = parent.inputReader(StandardCharsets.UTF_8)) {
      child =
          output
              .lines()
              .filter(line -> line.startsWith("pid="))
              .mapToLong(line -> Long.parseLong(line.substring(4)))
              .findFirst()
              .orElseThrow();
      parent.destroyForcibly();
    }
    ProcessHandle.of(child)
        .ifPresent(handle -> handle.onExit().orTimeout(10, TimeUnit.SECONDS).join());
    assertThat(ProcessHandle.of(child).map(ProcessHandle::isAlive).orElse(false)).isFalse();
  }

  private static void signal(String name, long pid) {
    try {
      new ProcessBuilder("/bin/kill", name, Long.toString(pid)).start().waitFor();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void start(int children) throws Exception {
    settings = settings(children, Duration.ofSeconds(3), 1000);
    launch(commandLine(StandInReader.class));
    assertThat(pool.awaitReady(Duration.ofSeconds(60))).isTrue();
  }

  private void launch(ChildCommandLine commandLine) {
    if (settings == null) {
      settings = settings(1, Duration.ofSeconds(3), 1000);
    }
    pool = ReaderPool.start(commandLine, settings, ledger);
  }

  private ReaderUnavailableException unavailable(String start) {
    launch(commandLine(StandInReader.class).withProperty("standin.start", start));
    return catchThrowableOfType(ReaderUnavailableException.class, () -> read("x"));
  }

  private PoolSettings settings(int children, Duration deadline, int maxResident) {
    return settings(children, deadline, maxResident, 100, 64);
  }

  private PoolSettings settings(
      int children, Duration deadline, int maxResident, int recycleAfter, int heap) {
    return new PoolSettings(
        children,
        heap,
        deadline,
        Duration.ofSeconds(2),
        Duration.ofSeconds(5),
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

  private String read(String demand) {
    return pool.ask(new Task.ReadForm(TEMPLATE, picture(demand))).fields().get(0).value();
  }

  private CommandException failure(String demand) {
    return catchThrowableOfType(CommandException.class, () -> read(demand));
  }

  private static StoredTemplate template(String key) {
    return new StoredTemplate(
        key, bytes("form"), List.of(FieldSpec.text("name", QUAD)), bytes("features"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
