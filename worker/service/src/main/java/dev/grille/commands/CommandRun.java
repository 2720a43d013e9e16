package dev.grille.commands;

import dev.grille.contracts.CommandException;

/** One time that a command is done: it may be done again, by this worker or another. */
public interface CommandRun {
  /** The id under which it is answered. */
  String commandId();

  /** 1 for the first, one more for each replay. */
  int attempt();

  /**
   * Whether to begin no more of it, because the worker stops or the time for a batch is over. What
   * was begun is brought to its end; a part of it is done each time, so that it does end one day.
   */
  boolean isOver();

  /**
   * A failure of a part of the command, as the command's own.
   *
   * @throws RuntimeException the same where the command is not at fault: then all of it comes again
   */
  CommandException failure(RuntimeException failure);
}
