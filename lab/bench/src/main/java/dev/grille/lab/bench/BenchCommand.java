package dev.grille.lab.bench;

import dev.grille.lab.bench.chaos.ChaosCommand;
import dev.grille.lab.bench.choice.ChoiceCommand;
import dev.grille.lab.bench.choice.TwinsCommand;
import dev.grille.lab.bench.gate.GateCommand;
import dev.grille.lab.bench.ledger.LedgerCommand;
import dev.grille.lab.bench.lists.ListsCommand;
import dev.grille.lab.bench.pages.PagesCommand;
import dev.grille.lab.bench.rows.RowsCommand;
import dev.grille.lab.bench.start.StartCommand;
import dev.grille.lab.bench.throughput.ThroughputCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What is measured apart from accuracy. Each measurement is a subcommand of its own. */
@Command(
    name = "bench",
    description = "Measures speed and memory, and tries what dies.",
    mixinStandardHelpOptions = true,
    subcommands = {
      ChaosCommand.class,
      ChoiceCommand.class,
      TwinsCommand.class,
      GateCommand.class,
      LedgerCommand.class,
      PagesCommand.class,
      RowsCommand.class,
      ListsCommand.class,
      StartCommand.class,
      ThroughputCommand.class
    })
final class BenchCommand implements Runnable {
  @Override
  public void run() {
    new CommandLine(this).usage(System.out);
  }
}
