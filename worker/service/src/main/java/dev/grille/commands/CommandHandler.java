package dev.grille.commands;

import dev.grille.contracts.Command;
import dev.grille.contracts.CommandException;

/** Does what one kind of command asks for. May be used by several threads at once. */
public interface CommandHandler<C extends Command> {
  /** The commands that it takes. */
  Class<C> handles();

  /**
   * Does the long part, outside any transaction and without a trace: it may be repeated.
   *
   * @param run the time at which it is done
   * @throws CommandException when the command fails for a reason of its own
   * @throws LeftForLaterException when it is broken off; it comes again
   */
  Prepared prepare(C command, CommandRun run);
}
