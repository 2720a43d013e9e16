package dev.grille.app.submit;

import dev.grille.client.OutgoingCommand;
import dev.grille.console.Complaint;
import dev.grille.contracts.CommandException;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Commands that are made when they are asked for, so that their pictures need not be in memory
 * together. What cannot be made is told of, and the next one is made.
 */
final class MadeCommands<T> implements Iterator<OutgoingCommand> {
  private final Iterator<T> from;
  private final Making<T> making;
  private final BiConsumer<T, String> refused;
  private @Nullable OutgoingCommand next;

  /** Makes a command of what it is given. */
  interface Making<T> {
    /**
     * Makes it.
     *
     * @throws CommandException where the worker would refuse it as well
     */
    OutgoingCommand make(T from) throws IOException;
  }

  MadeCommands(List<T> from, Making<T> making, BiConsumer<T, String> refused) {
    this.from = List.copyOf(from).iterator();
    this.making = making;
    this.refused = refused;
  }

  @Override
  public boolean hasNext() {
    while (next == null && from.hasNext()) {
      T each = from.next();
      try {
        next = making.make(each);
      } catch (CommandException e) {
        refused.accept(each, e.sentence());
      } catch (IOException e) {
        refused.accept(each, Complaint.of(e));
      }
    }
    return next != null;
  }

  @Override
  public OutgoingCommand next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    OutgoingCommand made = next;
    next = null;
    return made;
  }
}
