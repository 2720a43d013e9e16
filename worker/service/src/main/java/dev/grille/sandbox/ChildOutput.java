package dev.grille.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Drains what a child prints, so that it can never block on a full pipe. The beginning goes to the
 * log at debug, the rest nowhere: a flood costs neither disk nor memory.
 */
final class ChildOutput implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(ChildOutput.class);
  private static final int LOGGED_BYTES = 64 << 10;
  private static final int LINE_BYTES = 1000;

  private final long pid;
  private final InputStream output;
  private final StringBuilder tail = new StringBuilder();
  private int logged;

  ChildOutput(long pid, InputStream output) {
    this.pid = pid;
    this.output = output;
  }

  @Override
  public void run() {
    byte[] buffer = new byte[8192];
    StringBuilder line = new StringBuilder();
    try (output) {
      int count = output.read(buffer);
      while (count >= 0) {
        if (logged < LOGGED_BYTES) {
          take(new String(buffer, 0, count, StandardCharsets.UTF_8), line);
        }
        count = output.read(buffer);
      }
    } catch (IOException e) {
      // The pipe breaks when the child ends.
    }
    logLine(line);
  }

  /** The last lines that were kept, for the message when a child does not start. */
  synchronized String tail() {
    return tail.toString().strip();
  }

  private void take(String text, StringBuilder line) {
    logged += text.length();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || line.length() >= LINE_BYTES) {
        logLine(line);
      } else {
        line.append(Character.isISOControl(c) ? ' ' : c);
      }
    }
    if (logged >= LOGGED_BYTES) {
      logLine(line);
      log.debug("child {} prints more than {} bytes; the rest is dropped", pid, LOGGED_BYTES);
    }
  }

  private synchronized void logLine(StringBuilder line) {
    if (line.isEmpty()) {
      return;
    }
    log.debug("child {}: {}", pid, line);
    tail.append(line).append(' ');
    if (tail.length() > LINE_BYTES) {
      tail.delete(0, tail.length() - LINE_BYTES);
    }
    line.setLength(0);
  }
}
