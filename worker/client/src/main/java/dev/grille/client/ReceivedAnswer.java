package dev.grille.client;

import dev.grille.contracts.Answer;
import dev.grille.contracts.AnswerReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A record of the results topic.
 *
 * @param commandId of the command that is answered
 * @param key of the command's record; null where it had none
 * @param value the answer as it was sent
 */
public record ReceivedAnswer(String commandId, @Nullable String key, byte[] value) {
  /**
   * What it says.
   *
   * @throws IllegalArgumentException where a newer worker says what this version has no word for,
   *     such as a new error code; {@link #json()} has it all the same
   */
  public Answer answer() {
    return AnswerReader.read(value);
  }

  /** The whole answer, one line of JSON. */
  public String json() {
    return new String(value, StandardCharsets.UTF_8);
  }
}
