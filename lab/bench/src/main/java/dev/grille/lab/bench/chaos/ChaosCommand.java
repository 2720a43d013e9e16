package dev.grille.lab.bench.chaos;

import dev.grille.console.Count;
import dev.grille.lab.bench.Folders;
import dev.grille.lab.bench.WorkerProcess;
import dev.grille.lab.bench.chaos.Kill.Victim;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** One answer per command, whatever dies. */
@Command(
    name = "chaos",
    description = {
      "Sends commands of all types, giants and killers among them, while workers, their children,"
          + " the broker and the database are killed and restarted, workers frozen, their clocks"
          + " set, their disks filled and topics made anew, and holds answers and tables against a"
          + " run without kills.",
      "Exit code 1: a promise is broken."
    },
    mixinStandardHelpOptions = true)
public final class ChaosCommand implements Callable<Integer> {
  private static final int SHOWN = 40;

  @Option(
      names = "--commands",
      defaultValue = "1000",
      description = "beside their duplicates; ${DEFAULT-VALUE}")
  private int commands;

  @Option(
      names = "--kills",
      converter = Count.OrNone.class,
      defaultValue = "50",
      description = "and other blows; ${DEFAULT-VALUE}")
  private int kills;

  @Option(
      names = "--killers",
      converter = Count.OrNone.class,
      defaultValue = "1",
      description =
          "commands whose picture has their worker killed each time that it is fetched;"
              + " ${DEFAULT-VALUE}")
  private int killers;

  @Option(names = "--seed", description = "of commands, victims and moments; drawn if not given")
  private @Nullable Long seed;

  @Option(
      names = "--workers",
      defaultValue = "2",
      description = "of one group, two children each; ${DEFAULT-VALUE}")
  private int workers;

  @Option(
      names = "--blows",
      split = ",",
      paramLabel = "BLOW",
      description = "only these, of ${COMPLETION-CANDIDATES}; all if not given")
  private Set<Victim> blows = EnumSet.allOf(Victim.class);

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "target/chaos",
      description = "data and logs; ${DEFAULT-VALUE}")
  private Path out = Path.of("target/chaos");

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path folder = Folders.empty(out.toAbsolutePath().normalize());
    long chosen = seed == null ? ThreadLocalRandom.current().nextInt(1_000_000) : seed;
    Chaos.Result result =
        new Chaos(
                commands,
                kills,
                killers,
                chosen,
                workers,
                blows,
                WallClock.library(),
                WorkerProcess.shippedJar(),
                folder)
            .run();
    System.out.println();
    result.table().forEach(System.out::println);
    System.out.println();
    if (result.broken().isEmpty()) {
      System.out.println("All promises are kept.");
      return 0;
    }
    result.broken().stream().limit(SHOWN).forEach(System.out::println);
    System.out.println(result.broken().size() + " promises are broken; logs are in " + folder);
    return 1;
  }
}
