package dev.grille.commands;

import dev.grille.contracts.CommandException;

/** A run that has all the time it wants, and takes no failure for a command's that is none. */
public record EndlessRun(String commandId, int attempt) implements CommandRun {
  @Override
  public boolean isOver() {
    return false;
  }

  @Override
  public CommandException failure(RuntimeException failure) {
    if (failure instanceof CommandException of) {
      return of;
    }
    throw failure;
  }
}
