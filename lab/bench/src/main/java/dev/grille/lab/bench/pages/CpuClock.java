package dev.grille.lab.bench.pages;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;

/**
 * Adds up what some work takes: the time on the wall, and that of all processors which this process
 * had meanwhile, so that a library's hidden threads count and a busy machine does not. Not
 * thread-safe, and alone of its kind at work.
 */
final class CpuClock {
  private final OperatingSystemMXBean system =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private long cpuNanos;
  private long wallNanos;
  private int count;

  <T> T time(Supplier<T> work) {
    long cpu = system.getProcessCpuTime();
    long wall = System.nanoTime();
    T result = work.get();
    wallNanos += System.nanoTime() - wall;
    cpuNanos += system.getProcessCpuTime() - cpu;
    count++;
    return result;
  }

  /** Pieces of work per second of one processor. */
  double perCpuSecond() {
    return count * 1e9 / cpuNanos;
  }

  /** Pieces of work per second on the wall. */
  double perWallSecond() {
    return count * 1e9 / wallNanos;
  }
}
