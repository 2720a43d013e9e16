package dev.grille.lab.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * PostgreSQL's own server on the loopback address, without a password. It can be stopped or killed
 * and comes back with the same data at the same port.
 */
public final class LocalPostgres implements DatabaseServer {
  // Two starts wait for each other, and each may have to unpack, on a machine that runs tests.
  private static final Duration PATIENCE = Duration.ofSeconds(180);
  private static final int HEAP_MEGABYTES = 256;
  private static final String DATABASE = "grille";

  private final Path folder;
  private final int port;
  private final boolean temporary;
  private ServerProcess process;

  private LocalPostgres(Path folder, int port, boolean temporary) {
    this.folder = folder;
    this.port = port;
    this.temporary = temporary;
    this.process = launch();
  }

  /** Starts a server that keeps its data in {@code folder}, at {@code port}. */
  public static LocalPostgres start(Path folder, int port) {
    return new LocalPostgres(folder, port, false);
  }

  /** Starts a server that keeps its data in {@code folder}, at a free port. */
  public static LocalPostgres start(Path folder) {
    return new LocalPostgres(folder, FreePorts.next(), false);
  }

  /** Starts a server at a free port whose data are deleted when it is closed. */
  public static LocalPostgres temporary() {
    return new LocalPostgres(TemporaryFolders.create("grille-postgres"), FreePorts.next(), true);
  }

  @Override
  public String jdbcUrl() {
    return urlOf(DATABASE);
  }

  @Override
  public String user() {
    return "postgres";
  }

  @Override
  public String password() {
    return "";
  }

  /** SIGKILL to the server and everything it has started, at once. */
  public void kill() {
    // First the process that would see to an orderly stop.
    process.kill();
    killLeftOver();
  }

  /** Stops in an orderly way; the data stay. */
  public void stop() {
    process.stop();
    killLeftOver();
  }

  /** Starts again with the same data at the same port, after {@link #kill} or {@link #stop}. */
  public void restart() {
    if (process.isAlive()) {
      throw new IllegalStateException("the database is still running");
    }
    process = launch();
  }

  @Override
  public void close() {
    stop();
    if (temporary) {
      TemporaryFolders.delete(folder);
    }
  }

  private ServerProcess launch() {
    Path data = folder.resolve("data");
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var started =
        ServerProcess.start(
            DatabaseProcess.class,
            List.of(data.toString(), Integer.toString(port)),
            HEAP_MEGABYTES,
            folder.resolve("postgres.log"));
    try {
      awaitReady(started);
      return started;
    } catch (RuntimeException e) {
      started.kill();
      killLeftOver();
      throw e;
    }
  }

  private void awaitReady(ServerProcess started) {
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try (var connection = DriverManager.getConnection(urlOf("postgres"), user(), password())) {
        createDatabase(connection);
        return;
      } catch (SQLException e) {
        if (!started.isAlive() || System.nanoTime() > giveUp) {
          throw started.failure("PostgreSQL does not start at port " + port);
        }
      }
      pause();
    }
  }

  private static void createDatabase(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var found =
            statement.executeQuery(
                "select 1 from pg_database where datname = '" + DATABASE + "'")) {
      if (found.next()) {
        return;
      }
    }
    try (var statement = connection.createStatement()) {
      statement.execute("create database " + DATABASE);
    }
  }

  private void killLeftOver() {
    Optional<ProcessHandle> postmaster = postmaster();
    if (postmaster.isEmpty()) {
      return;
    }
    var doomed = new ArrayList<ProcessHandle>();
    doomed.add(postmaster.get());
    postmaster.get().descendants().forEach(doomed::add);
    doomed.forEach(ProcessHandle::destroyForcibly);
    CompletableFuture<?>[] ends =
        doomed.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
    CompletableFuture.allOf(ends).orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }

  /** The server that the data folder's lock file names, if it runs. */
  private Optional<ProcessHandle> postmaster() {
    Path lock = folder.resolve("data").resolve("postmaster.pid");
    try {
      if (!Files.exists(lock)) {
        return Optional.empty();
      }
      long pid = Long.parseLong(Files.readAllLines(lock).get(0).trim());
      return ProcessHandle.of(pid)
          .filter(handle -> handle.info().command().orElse("").endsWith("postgres"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String urlOf(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the database starts", e);
    }
  }
}
