package dev.grille.app.failures;

import picocli.CommandLine.Command;

/** The commands about dead letters. */
@Command(
    name = "failures",
    description = {
      "Looks at the commands that failed, and replays them.",
      "Exit code 0: done, and every replayed command succeeded; 1: a replayed command failed"
          + " again, or there is nothing of that id; 2: wrong usage, or not confirmed; 3: the"
          + " database or Kafka failed; 4: answers are missing, go on with replay --resume."
    },
    mixinStandardHelpOptions = true,
    subcommands = {
      ListCommand.class,
      ShowCommand.class,
      ReplayCommand.class,
      PublishCommand.class,
      ReplaysCommand.class,
      DiscardCommand.class
    })
public final class FailuresCommand {
  static final int DONE = 0;
  static final int FAILED = 1;
  static final int REFUSED = 2;
  static final int UNANSWERED = 4;
}
