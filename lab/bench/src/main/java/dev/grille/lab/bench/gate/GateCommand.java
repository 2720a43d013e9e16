package dev.grille.lab.bench.gate;

import com.sun.management.ThreadMXBean;
import dev.grille.app.console.TextTable;
import dev.grille.contracts.CommandException;
import dev.grille.gate.PictureGate;
import dev.grille.gate.PictureLimits;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Time and heap that files take which want to take much. */
@Command(
    name = "gate",
    description = "Measures what bombs cost before anything is decoded.",
    mixinStandardHelpOptions = true)
public final class GateCommand implements Callable<Integer> {
  private static final int WARMING = 30;

  @Option(names = "--rounds", defaultValue = "101", description = "of each file; ${DEFAULT-VALUE}")
  private int rounds;

  private final PictureGate gate = new PictureGate(PictureLimits.defaults());
  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @Override
  public Integer call() {
    var table = new TextTable("file", "bytes", "median ms", "99 % ms", "heap kB", "answer");
    GateBombs.all().forEach((name, file) -> measure(table, name, file));
    System.out.print(table.markdown());
    return 0;
  }

  private void measure(TextTable table, String name, byte[] file) {
    for (int i = 0; i < WARMING; i++) {
      look(file);
    }
    long thread = Thread.currentThread().getId();
    long before = threads.getThreadAllocatedBytes(thread);
    String answer = look(file);
    long heap = threads.getThreadAllocatedBytes(thread) - before;
    long[] nanos = new long[rounds];
    for (int i = 0; i < rounds; i++) {
      long begin = System.nanoTime();
      look(file);
      nanos[i] = System.nanoTime() - begin;
    }
    Arrays.sort(nanos);
    table.row(
        name,
        file.length,
        millis(nanos[rounds / 2]),
        millis(nanos[Math.min(rounds - 1, rounds * 99 / 100)]),
        heap / 1000,
        answer);
  }

  private String look(byte[] file) {
    try {
      return gate.check(file).kind() + " passes";
    } catch (CommandException e) {
      return e.code().name();
    }
  }

  private static String millis(long nanos) {
    return String.format(Locale.ROOT, "%.3f", nanos / 1e6);
  }
}
