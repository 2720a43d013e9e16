package dev.grille.app.worker;

import java.io.IOException;

/**
 * Ends the worker with the program that started it: a pipe closes with its owner, even when that
 * was killed.
 */
final class InputWatch {
  private InputWatch() {}

  /** Stops the worker in its orderly way as soon as standard input ends. */
  static void begin() {
    Thread watch = new Thread(InputWatch::awaitEnd, "grille-input-watch");
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
    System.exit(0);
  }
}
