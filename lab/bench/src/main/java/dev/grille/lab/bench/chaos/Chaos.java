package dev.grille.lab.bench.chaos;

import dev.grille.app.console.TextTable;
import dev.grille.app.console.TextTable.Side;
import dev.grille.lab.bench.chaos.Kill.Victim;
import dev.grille.lab.bench.chaos.PlannedRecord.Kind;
import dev.grille.lab.servers.LocalKafka;
import dev.grille.lab.servers.LocalPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Sends the same commands twice: once in peace, once while everything is killed. Both times each
 * record has to be answered once, and both times alike.
 *
 * @param commands beside the two that register the forms
 * @param kills SIGKILLs in the second pass
 * @param killers commands whose picture ends the worker that fetches it, until they are given up
 * @param seed of commands, duplicates, victims and moments
 * @param workers side by side in one group, with two children each
 * @param blows the kinds that are drawn
 * @param faketime the library by which the workers' clocks are set; nothing leaves them alone
 * @param jar the shipped one
 * @param folder data and logs
 */
public record Chaos(
    int commands,
    int kills,
    int killers,
    long seed,
    int workers,
    Set<Victim> blows,
    Optional<Path> faketime,
    Path jar,
    Path folder) {
  public Chaos {
    if (commands < 1 || kills < 0 || killers < 0 || workers < 1) {
      throw new IllegalArgumentException("chaos needs commands and workers");
    }
    blows = Set.copyOf(blows);
  }

  /**
   * What came of it.
   *
   * @param broken promises, each as a sentence; empty when all are kept
   * @param table of figures
   */
  public record Result(List<String> broken, List<String> table) {}

  /** Runs both passes. */
  public Result run() throws IOException, InterruptedException {
    List<PlannedRecord> plan = Plan.of(commands, killers, seed);
    System.out.println("seed " + seed + ": " + plan.size() + " records, " + kills + " kills");
    Set<Victim> feasible = feasible();
    try (var kafka = LocalKafka.start(folder.resolve("kafka"));
        var postgres = LocalPostgres.start(folder.resolve("postgres"));
        var calm = pass("calm", plan, kafka, postgres, feasible)) {
      Pass.Outcome peace = calm.run(List.of());
      try (var chaos = pass("chaos", plan, kafka, postgres, feasible)) {
        Pass.Outcome war = chaos.run(Kill.draw(kills, plan.size(), workers, seed, feasible));
        List<String> broken = new ArrayList<>();
        Records.broken(peace).forEach(line -> broken.add("without kills: " + line));
        Books.broken(peace).forEach(line -> broken.add("without kills: " + line));
        broken.addAll(Records.broken(war));
        broken.addAll(Books.broken(war));
        broken.addAll(Records.differences(peace, war));
        return new Result(List.copyOf(broken), table(peace, war));
      }
    }
  }

  /** What can be done on this machine; says what cannot. */
  private Set<Victim> feasible() throws IOException {
    Set<Victim> feasible = EnumSet.noneOf(Victim.class);
    feasible.addAll(blows);
    if (feasible.contains(Victim.CLOCK) && faketime.isEmpty()) {
      feasible.remove(Victim.CLOCK);
      System.out.println("no clock is set: there is no libfaketime");
    }
    if (feasible.contains(Victim.DISK)) {
      Optional<SmallDisk> trial = SmallDisk.mount();
      if (trial.isPresent()) {
        trial.get().close();
      } else {
        feasible.remove(Victim.DISK);
        System.out.println("no disk is full: this system refuses user and mount name spaces");
      }
    }
    return feasible;
  }

  private Pass pass(
      String name,
      List<PlannedRecord> plan,
      LocalKafka kafka,
      LocalPostgres postgres,
      Set<Victim> feasible)
      throws IOException, InterruptedException {
    Stage stage = Stage.set(name, kafka, postgres);
    Optional<Path> library = feasible.contains(Victim.CLOCK) ? faketime : Optional.empty();
    WallClock clock = WallClock.of(library, folder.resolve(name + "-clock"));
    return new Pass(
        plan, stage, killers -> workers(stage, clock, killers, feasible.contains(Victim.DISK)));
  }

  private Workers workers(Stage stage, WallClock clock, Map<String, String> more, boolean disks)
      throws IOException {
    return new Workers(jar, stage, workers, folder, more, clock, disks);
  }

  private List<String> table(Pass.Outcome peace, Pass.Outcome war) {
    TextTable table =
        new TextTable(
            List.of("", "without kills", "with kills"), List.of(Side.LEFT, Side.RIGHT, Side.RIGHT));
    long duplicates = count(war, Kind.DUPLICATE);
    long impostors = count(war, Kind.IMPOSTOR);
    String distinct = Long.toString(war.plan().size() - duplicates - impostors);
    table.row("commands", distinct, distinct);
    table.row("duplicates, same body", "" + duplicates, "" + duplicates);
    table.row("duplicates, other body", "" + impostors, "" + impostors);
    table.row("answers", "" + answers(peace), "" + answers(war));
    table.row("of them stored ones again", "" + again(peace), "" + again(war));
    table.row("giants", "" + count(peace, Kind.GIANT), "" + count(war, Kind.GIANT));
    table.row(
        "sent again after their topic", "" + again(peace.sendings()), "" + again(war.sendings()));
    table.row("dead letters", "" + letters(peace), "" + letters(war));
    for (Victim victim : Victim.values()) {
      String name = victim.name().toLowerCase(Locale.ROOT);
      table.row("killed: " + name, "0", "" + war.kills().getOrDefault(victim, 0));
    }
    table.row("latest answer, s", seconds(peace.latest()), seconds(war.latest()));
    table.row("whole pass, s", seconds(peace.took()), seconds(war.took()));
    return table.lines();
  }

  private static long count(Pass.Outcome pass, Kind kind) {
    return pass.plan().stream().filter(record -> record.kind() == kind).count();
  }

  private static int answers(Pass.Outcome pass) {
    return pass.answers().numbers().stream().mapToInt(n -> pass.answers().of(n).size()).sum();
  }

  private static int again(Pass.Outcome pass) {
    return answers(pass) - Records.byCommand(pass).size();
  }

  private static int again(Sendings sendings) {
    return sendings.all().size() - sendings.records();
  }

  private static int letters(Pass.Outcome pass) {
    return pass.answers().letters().values().stream().mapToInt(Integer::intValue).sum();
  }

  private static String seconds(Duration duration) {
    return Long.toString(Math.round(duration.toMillis() / 1000.0));
  }
}
