package dev.grille.lab.bench;

import dev.grille.app.Version;
import dev.grille.console.Program;
import dev.grille.lab.bench.demo.DemoCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** What the launcher runs for everything that is not shipped. */
@Command(
    name = "grille",
    description = "Tries and measures Grille.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    scope = ScopeType.INHERIT,
    subcommands = {
      DemoCommand.class,
      UpCommand.class,
      GenerateCommand.class,
      EvalCommand.class,
      CalibrateCommand.class,
      BenchCommand.class
    })
public final class Lab {
  private Lab() {}

  /** Runs the subcommand that the first argument names and exits with its code. */
  public static void main(String[] arguments) {
    System.setProperty("java.awt.headless", "true");
    System.exit(line().execute(arguments));
  }

  /** All of its commands. */
  static CommandLine line() {
    return Program.of(new Lab());
  }
}
