package dev.grille.lab.servers;

import java.io.IOException;
import sun.misc.Signal;

/** Ends a server's process with the process that started it. */
final class ParentWatch {
  private ParentWatch() {}

  /**
   * Exits, running the shutdown hooks, as soon as standard input ends. Ctrl-C is left to the
   * parent: the terminal sends it to all of us at once, and a worker has to stop before its
   * servers.
   */
  static void begin() {
    Signal.handle(new Signal("INT"), signal -> {});
    var watch = new Thread(ParentWatch::awaitEnd, "parent-watch");
    watch.setDaemon(true);
    watch.start();
  }

  private static void awaitEnd() {
    try {
      while (System.in.read() >= 0) {
        // Nobody sends anything: only the end counts.
      }
    } catch (IOException e) {
      // A broken pipe is an end as well.
    }
    var limit = new Thread(ParentWatch::haltLater, "halt-after-patience");
    limit.setDaemon(true);
    limit.start();
    System.exit(0);
  }

  private static void haltLater() {
    try {
      Thread.sleep(20_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(1);
  }
}
