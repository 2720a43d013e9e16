package dev.grille.sandbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Class data of the reader as a JVM has it in memory once it stands. It lies beside the reader's
 * jar, is made when a program is prepared, and spares each child most of the work of loading
 * classes. A JVM that finds none, or one that does not fit, starts without it.
 */
public final class ReaderArchive {
  private static final String FILE = "reader.jsa";

  /** A dump of some ten megabytes; a busy machine takes seconds. */
  private static final Duration WRITTEN_WITHIN = Duration.ofMinutes(2);

  private ReaderArchive() {}

  /** The archive of a class path that begins with the reader's jar, where it was made. */
  static Optional<Path> of(List<Path> classPath) {
    return Optional.of(beside(classPath)).filter(Files::isRegularFile);
  }

  private static Path beside(List<Path> classPath) {
    return classPath.get(0).resolveSibling(FILE);
  }

  /**
   * Makes it where it is not there: has a child stand and end.
   *
   * @throws IOException when no child stands, or the folder cannot be written
   */
  public static void make() throws IOException, InterruptedException {
    ChildCommandLine reader = ChildCommandLine.ofReader();
    Path archive = beside(reader.classPath());
    if (Files.exists(archive)) {
      return;
    }
    Path part = archive.resolveSibling(FILE + "." + ProcessHandle.current().pid());
    try {
      // Unconfined: it sees no picture, and writes where children otherwise must not.
      ChildLaunch launch =
          new ChildLaunch(
              reader.withArchiveAtExit(part),
              ChildIsolation.none(),
              PoolSettings.defaults().heapMegabytes());
      new ChildStarter(launch, PoolSettings.defaults(), MonotonicClock.SYSTEM)
          .start(() -> false)
          .end(WRITTEN_WITHIN);
      publish(part, archive);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /**
   * Gives a whole file its name: half an archive ends the JVM that maps it, so its bytes have to be
   * on the disk before its name is.
   *
   * @throws IOException when there is no such file
   */
  public static void publish(Path part, Path archive) throws IOException {
    try (FileChannel file = FileChannel.open(part, StandardOpenOption.READ)) {
      file.force(true);
    }
    Files.move(part, archive, StandardCopyOption.ATOMIC_MOVE);
  }
}
