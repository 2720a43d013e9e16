package dev.grille.commands;

import dev.grille.contracts.Answer;
import dev.grille.contracts.CommandException;
import dev.grille.contracts.Stage;
import dev.grille.contracts.Warning;
import java.util.List;
import java.util.Map;

/**
 * A command that only has to be stored.
 *
 * @param timings milliseconds by stage of the part that is done
 * @param warnings what was noticed and did not stop it
 * @param completion the part that is left
 */
public record Prepared(Map<Stage, Long> timings, List<Warning> warnings, Completion completion) {
  public Prepared {
    timings = Map.copyOf(timings);
    warnings = List.copyOf(warnings);
  }

  /** A command with which all is well. */
  public Prepared(Map<Stage, Long> timings, Completion completion) {
    this(timings, List.of(), completion);
  }

  /** The short part of a command, inside the transaction that stores its answer. */
  @FunctionalInterface
  public interface Completion {
    /**
     * Changes the database and gives the answer that says so.
     *
     * @throws CommandException when the command fails; the transaction is rolled back
     */
    Answer complete(Answer.Envelope envelope);
  }
}
