package dev.grille.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * How the commands of one type look on the wire, and their answers.
 *
 * @param <C> the commands
 * @param <A> the answers
 */
interface WireForm<C extends Command, A extends Answer> {
  /**
   * What a body asks for.
   *
   * @param id of the command; null where the body has none
   * @param unknown takes the paths of properties that nobody knows
   * @throws CommandException that says what is wrong, and where
   */
  C command(JsonPlace body, @Nullable String id, List<String> unknown);

  /** Writes what an answer of this type has beside what every answer carries. */
  void write(JsonGenerator out, A answer);

  /**
   * Reads the same.
   *
   * @throws CommandException where it is no such answer
   */
  A answer(JsonPlace place, Answer.Envelope envelope);
}
