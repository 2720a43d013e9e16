package dev.grille.app.console;

import java.io.PrintStream;

/** A bar that is drawn over itself in a terminal, and keeps silent elsewhere. */
public final class ProgressBar implements AutoCloseable {
  private static final int WIDTH = 30;

  private final PrintStream out;
  private final boolean visible;
  private final String what;
  private boolean drawn;

  private ProgressBar(PrintStream out, boolean visible, String what) {
    this.out = out;
    this.visible = visible;
    this.what = what;
  }

  /** On standard error, where that is a terminal. */
  public static ProgressBar onTerminal(String what) {
    return new ProgressBar(System.err, System.console() != null, what);
  }

  /** Shows how much is done. */
  public void show(int done, int total) {
    if (visible && total > 0) {
      int filled = WIDTH * done / total;
      out.printf(
          "\r%s [%s%s] %d/%d", what, "█".repeat(filled), "·".repeat(WIDTH - filled), done, total);
      out.flush();
      drawn = true;
    }
  }

  /** Wipes the bar, so that a line can be printed in its place. */
  public void clear() {
    if (drawn) {
      out.print("\r\u001B[2K");
      out.flush();
      drawn = false;
    }
  }

  @Override
  public void close() {
    clear();
  }
}
