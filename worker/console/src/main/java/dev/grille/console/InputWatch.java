package dev.grille.console;

import java.io.IOException;

/**
 * Ends a server with the program that started it: a pipe closes with its owner, even when that was
 * killed.
 */
public final class InputWatch {
  private InputWatch() {}

  /** Stops this program in its orderly way as soon as standard input ends. */
  public static void begin() {
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
