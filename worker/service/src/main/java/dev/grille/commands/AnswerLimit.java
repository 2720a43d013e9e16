package dev.grille.commands;

import dev.grille.contracts.Answer;
import dev.grille.contracts.AnswerWriter;
import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * What an answer may take.
 *
 * @param bytes of a record
 */
public record AnswerLimit(long bytes) {
  /**
   * Refuses an answer that no record can hold with {@code ANSWER_TOO_LARGE}.
   *
   * @param path of the command's property that asks for so much; null where none does by itself
   */
  public void check(Answer answer, @Nullable String path) {
    int taken = AnswerWriter.write(answer).length;
    if (taken > bytes) {
      String message =
          "the answer takes " + taken + " bytes, more than the " + bytes + " of a record";
      throw path == null
          ? new CommandException(ErrorCode.ANSWER_TOO_LARGE, message)
          : new CommandException(ErrorCode.ANSWER_TOO_LARGE, message, path);
    }
  }
}
