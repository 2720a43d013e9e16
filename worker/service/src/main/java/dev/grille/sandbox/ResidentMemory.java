package dev.grille.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Resident size of a process by Linux's {@code /proc/PID/statm}; elsewhere nothing is known. */
final class ResidentMemory {
  private static final long PAGE_BYTES = 4096;

  private ResidentMemory() {}

  /** Whether a process is known to hold more. */
  static boolean exceeds(long pid, int megabytes) {
    return bytes(pid) > megabytes * (1L << 20);
  }

  /** Bytes, or -1 where that is not known. A page is taken for 4 KiB, which is never too much. */
  static long bytes(long pid) {
    try {
      String[] pages = Files.readString(Path.of("/proc/" + pid + "/statm")).split(" ", 3);
      return Long.parseLong(pages[1]) * PAGE_BYTES;
    } catch (IOException | RuntimeException e) {
      return -1;
    }
  }
}
