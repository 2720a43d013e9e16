package dev.grille.lab.servers;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What runs beside PostgreSQL: starts its server, and stops it when standard input ends. */
final class DatabaseProcess {
  private DatabaseProcess() {}

  /**
   * Runs until standard input ends.
   *
   * @param arguments the data folder and the port
   * @throws IOException when PostgreSQL does not start
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    ParentWatch.begin();
    Path binaries =
        Path.of(
            System.getProperty("java.io.tmpdir"),
            "grille-postgres-binaries-" + System.getProperty("user.name"));
    Files.createDirectories(binaries);
    // The library takes a folder that somebody left half unpacked for a broken one, for good.
    try (var channel =
            FileChannel.open(
                binaries.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = channel.lock()) {
      deleteHalfUnpacked(binaries);
      start(binaries, Path.of(arguments[0]), Integer.parseInt(arguments[1]));
      markWhole(binaries);
    }
    Thread.currentThread().join();
  }

  private static void deleteHalfUnpacked(Path binaries) throws IOException {
    List<Path> half;
    try (var folders = Files.list(binaries)) {
      half =
          folders
              .filter(Files::isDirectory)
              .filter(folder -> Files.notExists(folder.resolve(".exists")))
              .toList();
    }
    half.forEach(TemporaryFolders::delete);
  }

  // The library unpacks again, and fails, when a folder is newer than its mark: a clock that is set
  // back must not make the mark older.
  private static void markWhole(Path binaries) throws IOException {
    List<Path> marks;
    try (var folders = Files.list(binaries)) {
      marks = folders.map(folder -> folder.resolve(".exists")).filter(Files::exists).toList();
    }
    Instant now = Instant.now();
    for (Path mark : marks) {
      if (Files.getLastModifiedTime(mark).toInstant().isBefore(now)) {
        Files.setLastModifiedTime(mark, FileTime.from(now));
      }
    }
  }

  private static void start(Path binaries, Path data, int port) throws IOException {
    EmbeddedPostgres.builder()
        .setOverrideWorkingDirectory(binaries.toFile())
        .setDataDirectory(data)
        .setPort(port)
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(true)
        .setPGStartupWait(Duration.ofSeconds(120))
        // The library's default is off: a killed server would forget what it had committed.
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("max_connections", "100")
        .setLocaleConfig("locale", "C.UTF-8")
        .start();
  }
}
