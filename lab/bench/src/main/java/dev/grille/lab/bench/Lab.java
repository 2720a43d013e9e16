package dev.grille.lab.bench;

import dev.grille.lab.bench.demo.DemoCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What the launcher runs for everything that is not shipped. */
@Command(
    name = "grille",
    description = "Tries and measures Grille.",
    mixinStandardHelpOptions = true,
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
    System.exit(
        new CommandLine(new Lab())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExecutionExceptionHandler((failure, command, parsed) -> report(failure))
            .execute(arguments));
  }

  /** What the user can mend is one sentence; what only we can mend is a stack trace. */
  private static int report(Exception failure) {
    if (failure instanceof IOException
        || failure instanceof UncheckedIOException
        || failure instanceof IllegalStateException) {
      System.err.println("grille: " + failure.getMessage());
    } else {
      failure.printStackTrace();
    }
    return 3;
  }
}
