package dev.grille.app;

import dev.grille.app.documents.DocumentsCommand;
import dev.grille.app.failures.FailuresCommand;
import dev.grille.app.prepare.PrepareCommand;
import dev.grille.app.purge.PurgeCommand;
import dev.grille.app.read.ReadCommand;
import dev.grille.app.submit.SubmitCommand;
import dev.grille.app.table.TableCommand;
import dev.grille.app.templates.TemplatesCommand;
import dev.grille.app.text.TextCommand;
import dev.grille.app.worker.TrainingRun;
import dev.grille.app.worker.WorkerCommand;
import dev.grille.console.Program;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** What {@code java -jar} runs: each task of the program is a subcommand. */
@Command(
    name = "grille",
    description = "Custom-template OCR as a worker on Kafka.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    scope = ScopeType.INHERIT,
    subcommands = {
      DocumentsCommand.class,
      FailuresCommand.class,
      PrepareCommand.class,
      PurgeCommand.class,
      ReadCommand.class,
      SubmitCommand.class,
      TableCommand.class,
      TemplatesCommand.class,
      TextCommand.class,
      TrainingRun.class,
      WorkerCommand.class
    })
public final class Grille {
  private Grille() {}

  /** Runs the subcommand that the first argument names and exits with its code. */
  public static void main(String[] arguments) {
    if (arguments.length == 0 || !arguments[0].equals("worker")) {
      // Before anything logs: only the worker has a log, the other commands print to people.
      System.setProperty("logback.configurationFile", "dev/grille/app/quiet-logback.xml");
    }
    System.exit(line().execute(arguments));
  }

  /** All of its commands. */
  static CommandLine line() {
    return Program.of(new Grille());
  }
}
