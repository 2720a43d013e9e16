package dev.grille.reader;

import dev.grille.contracts.CommandException;

/**
 * Reads pictures. Implementations say whether they may be shared between threads; {@code
 * ReaderContract} is what all of them promise.
 */
public interface Reader extends AutoCloseable {
  /**
   * Does a task.
   *
   * @throws CommandException when the picture is at fault: with the reason why it cannot be read or
   *     is refused
   */
  <R> R ask(Task<R> task);

  @Override
  void close();
}
