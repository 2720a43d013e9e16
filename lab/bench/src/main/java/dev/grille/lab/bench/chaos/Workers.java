package dev.grille.lab.bench.chaos;

import dev.grille.lab.bench.WorkerProcess;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The workers of a pass, each a process of its own with child processes. */
final class Workers implements AutoCloseable {
  /** The jobs are short: compiling them well costs more than it brings. */
  private static final List<String> OPTIONS = List.of("-Xmx512m", "-XX:TieredStopAtLevel=1");

  /**
   * So that no picture loses its second reader too, for which it would rightly be given up: longer
   * than a child takes to start on a busy machine, and to read the picture that it was started for.
   */
  private static final Duration GROWN_UP = Duration.ofSeconds(20);

  /** One that was just being started has first to find out that it has no parent. */
  private static final Duration ORPHANS_END_WITHIN = Duration.ofSeconds(20);

  private final Path jar;
  private final Stage stage;
  private final Map<String, String> more;
  private final List<Place> places = new ArrayList<>();
  private final WallClock clock;
  private final List<ProcessHandle> orphans = new ArrayList<>();

  /** One worker's place: the process changes, the name stays. */
  private static final class Place {
    private final Path log;
    private final @Nullable SmallDisk disk;
    private WorkerProcess process;
    private long logBegin;

    private Place(Path log, @Nullable SmallDisk disk) {
      this.log = log;
      this.disk = disk;
    }
  }

  /**
   * Starts so many.
   *
   * @param more settings
   * @param clock that they go by
   * @param disks whether each has a small disk of its own for temporary files
   */
  Workers(
      Path jar,
      Stage stage,
      int count,
      Path folder,
      Map<String, String> more,
      WallClock clock,
      boolean disks)
      throws IOException {
    this.jar = jar;
    this.stage = stage;
    this.more = Map.copyOf(more);
    this.clock = clock;
    for (int i = 0; i < count; i++) {
      Path log = folder.resolve(stage.name() + "-worker-" + i + ".log");
      SmallDisk disk = disks ? SmallDisk.mount().orElseThrow() : null;
      Place place = new Place(log, disk);
      place.process = launch(i, place);
      places.add(place);
    }
  }

  private WorkerProcess launch(int worker, Place place) throws IOException {
    Map<String, String> settings = new HashMap<>(stage.settings(worker));
    settings.putAll(more);
    List<String> options = new ArrayList<>(OPTIONS);
    List<String> before = List.of();
    SmallDisk disk = place.disk;
    if (disk != null) {
      options.add("-Djava.io.tmpdir=" + disk.folder());
      before = disk.entrance();
    }
    return WorkerProcess.launch(
        jar,
        options,
        stage.kafka(),
        stage.postgres(),
        settings,
        place.log,
        new WorkerProcess.Wrapping(before, clock.environment()));
  }

  WallClock clock() {
    return clock;
  }

  /** Stops a worker where it stands; its children go on. */
  synchronized void freeze(int worker) {
    signal("STOP", worker);
  }

  /** Lets it go on. */
  synchronized void thaw(int worker) {
    signal("CONT", worker);
  }

  private void signal(String name, int worker) {
    long pid = places.get(worker).process.handle().pid();
    try {
      new ProcessBuilder("sh", "-c", "kill -" + name + " " + pid).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  int count() {
    return places.size();
  }

  /** SIGKILL to one worker alone; its children are left to themselves. */
  synchronized void kill(int worker) {
    WorkerProcess process = places.get(worker).process;
    process.handle().descendants().forEach(orphans::add);
    process.kill();
  }

  /** The worker to which a connection from a local port belongs; empty where none has it. */
  synchronized Optional<Integer> ownerOf(int port) {
    return Sockets.inode(port)
        .flatMap(
            inode ->
                IntStream.range(0, places.size())
                    .filter(i -> Sockets.has(places.get(i).process.handle().pid(), inode))
                    .boxed()
                    .findFirst());
  }

  /** Starts it again, unless it runs. */
  synchronized void revive(int worker) {
    Place place = places.get(worker);
    if (place.process.isAlive()) {
      return;
    }
    try {
      place.logBegin = Files.size(place.log);
      place.process = launch(worker, place);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether it has started its consumers. */
  synchronized boolean stands(int worker) {
    return said(worker, 0).contains("started version=");
  }

  /** How long its log is. */
  synchronized long logged(int worker) {
    try {
      return Files.size(places.get(worker).log);
    } catch (IOException e) {
      return 0;
    }
  }

  /**
   * What its process has logged.
   *
   * @param from not what stands before this place of the log
   */
  synchronized String said(int worker, long from) {
    Place place = places.get(worker);
    try (InputStream log = Files.newInputStream(place.log)) {
      log.skipNBytes(Math.max(from, place.logBegin));
      return new String(log.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }

  /** Its process now. */
  synchronized ProcessHandle process(int worker) {
    return places.get(worker).process.handle();
  }

  /** The disk of a worker. */
  SmallDisk disk(int worker) {
    return Objects.requireNonNull(places.get(worker).disk);
  }

  /** The worker's child that reads for longest; none where all are new. */
  synchronized Optional<ProcessHandle> grownUpChild(int worker) {
    return grownUpChildren(worker).stream().min(Comparator.comparing(Workers::start));
  }

  /** The worker's children that are not new. */
  synchronized List<ProcessHandle> grownUpChildren(int worker) {
    Instant latest = Instant.now().minus(GROWN_UP);
    return places
        .get(worker)
        .process
        .handle()
        .descendants()
        // A child may be started through another program, which is not the one to kill.
        .filter(process -> process.children().findAny().isEmpty())
        .filter(process -> start(process).isBefore(latest))
        .toList();
  }

  private static Instant start(ProcessHandle process) {
    return process.info().startInstant().orElse(Instant.MAX);
  }

  /** Says what became of those that should run: the numbers of workers that have ended. */
  synchronized List<String> ended() {
    return places.stream()
        .filter(place -> !place.process.isAlive())
        .map(place -> "a worker has ended by itself: see " + place.log)
        .toList();
  }

  /**
   * How a worker stands.
   *
   * @param log where it writes
   */
  record Standing(String name, boolean alive, Path log) {}

  /** How all stand. */
  synchronized List<Standing> standings() {
    return places.stream()
        .map(
            place ->
                new Standing(
                    place.log.getFileName().toString(), place.process.isAlive(), place.log))
        .toList();
  }

  /** The children of ended workers that do not end themselves. */
  synchronized List<ProcessHandle> leftOver() throws InterruptedException {
    long end = System.nanoTime() + ORPHANS_END_WITHIN.toNanos();
    List<ProcessHandle> alive = orphans;
    while (!alive.isEmpty() && System.nanoTime() - end < 0) {
      Thread.sleep(100);
      alive = alive.stream().filter(ProcessHandle::isAlive).toList();
    }
    return List.copyOf(alive);
  }

  @Override
  public synchronized void close() {
    places.forEach(place -> place.process.handle().descendants().forEach(orphans::add));
    places.stream().parallel().forEach(place -> place.process.close());
    for (Place place : places) {
      try {
        if (place.disk != null) {
          place.disk.close();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
