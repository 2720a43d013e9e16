package dev.grille.sandbox;

import dev.grille.child.Frame;
import dev.grille.child.FrameCodec;
import dev.grille.child.FrameException;
import dev.grille.child.FrameKind;
import dev.grille.child.PrivateFolder;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** Starts children: folder, socket, process, and the wait until the reader inside stands. */
final class ChildStarter {
  private final ChildLaunch launch;
  private final PoolSettings settings;
  private final MonotonicClock clock;

  ChildStarter(ChildLaunch launch, PoolSettings settings, MonotonicClock clock) {
    this.launch = launch;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * A child that stands.
   *
   * @param cancelled ends the wait for it early
   * @throws IOException when none can be had; nothing is left behind
   */
  ReaderChild start(BooleanSupplier cancelled) throws IOException, InterruptedException {
    PrivateFolder folder = PrivateFolder.create(settings.folder());
    Process process = null;
    try {
      try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
        server.bind(UnixDomainSocketAddress.of(folder.socket()), 1);
        process = launch.start(folder);
        ChildOutput output = new ChildOutput(process.pid(), process.getInputStream());
        daemon(output, "child-" + process.pid() + "-output");
        return greet(process, server, folder, output, cancelled);
      }
    } catch (IOException | InterruptedException | RuntimeException e) {
      if (process != null) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process
            .destroyForcibly()
            .onExit()
            .orTimeout(5, TimeUnit.SECONDS)
            .exceptionally(late -> null)
            .join();
      }
      folder.close();
      throw e;
    }
  }

  private ReaderChild greet(
      Process process,
      ServerSocketChannel server,
      PrivateFolder folder,
      ChildOutput output,
      BooleanSupplier cancelled)
      throws IOException, InterruptedException {
    long deadline = clock.nanoTime() + settings.startTimeout().toNanos();
    ChildConnection connection = null;
    try {
      SocketChannel channel = accept(process, server, deadline, cancelled);
      connection = new ChildConnection(channel, new FrameCodec(settings.maxFrameBytes()), clock);
      Frame hello =
          connection.receive(
              new ChildConnection.Patience(
                  deadline,
                  settings.startTimeout(),
                  () -> cancelled.getAsBoolean() ? EndReason.CLOSED : null));
      if (hello.kind() != FrameKind.HELLO) {
        throw new FrameException("a " + hello.kind() + " frame where HELLO was due");
      }
      return new ReaderChild(process, reader(process), connection, folder, output, settings, clock);
    } catch (IOException | TimeoutException | ChildDiedException e) {
      if (connection != null) {
        connection.close();
      }
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      process.waitFor(200, TimeUnit.MILLISECONDS);
      String said = output.tail();
      String how =
          process.isAlive()
              ? e.getMessage() + (said.isEmpty() ? "" : ": " + said)
              : ChildEnd.of(process.exitValue(), said);
      throw new IOException("a child did not start: " + how, e);
    }
  }

  /** The process that reads: the one that was started, or the one that this waits for. */
  private ProcessHandle reader(Process process) {
    return launch.isolation().hasWrapper()
        ? process.children().findFirst().orElse(process.toHandle())
        : process.toHandle();
  }

  private SocketChannel accept(
      Process process, ServerSocketChannel server, long deadline, BooleanSupplier cancelled)
      throws IOException, InterruptedException, TimeoutException {
    server.configureBlocking(false);
    SocketChannel channel = server.accept();
    while (channel == null) {
      if (!process.isAlive()) {
        throw new IOException("it ended before it connected");
      }
      if (cancelled.getAsBoolean()) {
        throw new IOException("it is not wanted any more");
      }
      if (clock.nanoTime() - deadline > 0) {
        throw new TimeoutException("it did not connect in time");
      }
      Thread.sleep(10);
      channel = server.accept();
    }
    return channel;
  }

  static void daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }
}
