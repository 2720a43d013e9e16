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
   * @throws CommandException when the command fails for a reason of its own
   */
  Prepared prepare(C command);
}
