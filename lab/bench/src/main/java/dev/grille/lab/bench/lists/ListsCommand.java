package dev.grille.lab.bench.lists;

import dev.grille.app.console.TextTable;
import dev.grille.lab.bench.Folders;
import dev.grille.lab.bench.ServedPictures;
import dev.grille.lab.bench.throughput.BenchForm;
import dev.grille.lab.bench.throughput.BenchPicture;
import dev.grille.lab.bench.throughput.BenchPictures;
import dev.grille.vision.natives.NativeCache;
import dev.grille.vision.natives.OpenCvLibrary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Commands with several pictures against the same pictures one by one, and under blows. */
@Command(
    name = "lists",
    description = {
      "Sends the same pictures as one command and as one command each, in turns within one run, and"
          + " compares pictures per second.",
      "Then kills a child, and the worker, while a list is under way, and counts the pictures that"
          + " were read more than once.",
      "Exits with 1 where more were than could be under way."
    },
    mixinStandardHelpOptions = true)
public final class ListsCommand implements Callable<Integer> {
  @Option(
      names = "--pictures",
      defaultValue = "50",
      description = "of a list; at most 50; ${DEFAULT-VALUE}")
  private int pictures;

  @Option(
      names = "--rounds",
      defaultValue = "5",
      description = "each has a list and as many single pictures; ${DEFAULT-VALUE}")
  private int rounds;

  @Option(
      names = "--kills",
      defaultValue = "2",
      description = "of a child and of the worker each, every one in a list; ${DEFAULT-VALUE}")
  private int kills;

  @Option(
      names = "--distinct",
      defaultValue = "10",
      description = "pictures that are drawn, each sent more than once; ${DEFAULT-VALUE}")
  private int distinct;

  @Option(names = "--children", defaultValue = "2", description = "default: ${DEFAULT-VALUE}")
  private int children;

  @Option(names = "--seed", defaultValue = "1", description = "of the pictures; ${DEFAULT-VALUE}")
  private long seed;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "target/bench",
      description = "logs and data; ${DEFAULT-VALUE}")
  private Path out = Path.of("target/bench");

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path folder = Folders.empty(out.toAbsolutePath().normalize());
    OpenCvLibrary.load(NativeCache.standard());
    var drawer = new BenchPictures(seed);
    BenchForm form = drawer.forms().get(0);
    int forms = drawer.forms().size();
    List<byte[]> drawn =
        drawer.pictures(distinct * forms).stream()
            .filter(picture -> picture.form() == 0)
            .map(BenchPicture::jpeg)
            .toList();
    try (var served = new ServedPictures(drawn);
        var bench = ListBench.start(folder, served, form, pictures, children)) {
      compare(bench);
      return kills(bench) ? 0 : 1;
    }
  }

  private void compare(ListBench bench) throws InterruptedException {
    var table = new TextTable("round", "list, pictures/s", "singles, pictures/s", "list ÷ singles");
    List<Double> ratios = new ArrayList<>();
    List<Double> lists = new ArrayList<>();
    List<Double> singles = new ArrayList<>();
    for (int round = 1; round <= rounds; round++) {
      // Whoever comes second finds the machine warmer: in turns.
      boolean listFirst = round % 2 == 1;
      double before = listFirst ? bench.list() : bench.singles();
      double after = listFirst ? bench.singles() : bench.list();
      double list = listFirst ? before : after;
      double single = listFirst ? after : before;
      lists.add(list);
      singles.add(single);
      ratios.add(list / single);
      table.row(round, number(list), number(single), number(list / single));
      System.err.printf(
          Locale.ROOT, "round %d: %.2f as a list, %.2f one by one%n", round, list, single);
    }
    table.row("median", number(median(lists)), number(median(singles)), number(median(ratios)));
    System.out.print(table.markdown());
  }

  private boolean kills(ListBench bench) throws IOException, InterruptedException {
    var table = new TextTable("killed", "when fetched", "read again", "may be under way");
    // A worker keeps every child busy, and one picture more in hand.
    int underWay = children + 1;
    boolean kept = true;
    for (ListBench.Victim victim : ListBench.Victim.values()) {
      for (int kill = 0; kill < kills; kill++) {
        // In the beginning, in the middle and at the end.
        int after = pictures * (kill + 1) / (kills + 1);
        int again = bench.listWithKill(victim, after);
        kept &= again <= underWay;
        System.err.printf("killed: %s, %d read again%n", victim, again);
        table.row(victim.name().toLowerCase(Locale.ROOT), after, again, underWay);
      }
    }
    System.out.print("\n" + table.markdown());
    return kept;
  }

  private static double median(List<Double> figures) {
    List<Double> sorted = figures.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
