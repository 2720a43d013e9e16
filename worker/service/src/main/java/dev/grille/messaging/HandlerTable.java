package dev.grille.messaging;

import dev.grille.commands.CommandHandler;
import dev.grille.commands.CommandRun;
import dev.grille.commands.Prepared;
import dev.grille.contracts.Command;
import dev.grille.contracts.CommandType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the handler of a command. */
public final class HandlerTable {
  private final Map<Class<?>, CommandHandler<?>> handlers = new HashMap<>();

  /**
   * A table of all handlers.
   *
   * @throws IllegalArgumentException when a command has two, or none
   */
  public HandlerTable(List<? extends CommandHandler<?>> all) {
    for (CommandHandler<?> handler : all) {
      if (handlers.put(handler.handles(), handler) != null) {
        throw new IllegalArgumentException(handler.handles().getSimpleName() + " has two handlers");
      }
    }
    for (CommandType type : CommandType.values()) {
      if (!handlers.containsKey(type.command())) {
        throw new IllegalArgumentException(type.command().getSimpleName() + " has no handler");
      }
    }
  }

  Prepared prepare(Command command, CommandRun run) {
    return prepareWith(handlers.get(command.getClass()), command, run);
  }

  private static <C extends Command> Prepared prepareWith(
      CommandHandler<C> handler, Command command, CommandRun run) {
    return handler.prepare(handler.handles().cast(command), run);
  }
}
