package dev.grille.lab.servers;

import java.util.function.Supplier;

/** A server that is started when it is first asked for and stopped when the JVM ends. */
final class SharedServer<T extends AutoCloseable> {
  /** A machine that runs two JVMs of tests may once be too busy for a server to start in time. */
  private static final int STARTS = 3;

  private final Supplier<T> start;
  private T server;

  SharedServer(Supplier<T> start) {
    this.start = start;
  }

  /**
   * The server.
   *
   * @throws IllegalStateException when it does not start; whoever asks next has it tried again
   */
  synchronized T get() {
    for (int i = 1; server == null; i++) {
      try {
        server = start.get();
        Runtime.getRuntime().addShutdownHook(new Thread(this::closeQuietly));
      } catch (IllegalStateException e) {
        if (i == STARTS) {
          throw e;
        }
        System.err.println("a server is started again: " + e.getMessage());
      }
    }
    return server;
  }

  private synchronized void closeQuietly() {
    try {
      server.close();
    } catch (Exception e) {
      System.err.println("could not stop a server: " + e);
    }
  }
}
