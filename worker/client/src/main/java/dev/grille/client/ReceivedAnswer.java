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
 * @param vendor what its headers say where the value is a vendor's; null where it is Grille's own
 */
public record ReceivedAnswer(
    String commandId, @Nullable String key, byte[] value, @Nullable VendorAnswer vendor) {
  /**
   * Of an answer in a dialect.
   *
   * @param dialect by its name on the wire
   * @param ok whether the command was done, if only for some of its pictures
   * @param errorCode Grille's own code; null where nothing failed
   */
  public record VendorAnswer(String dialect, boolean ok, @Nullable String errorCode) {}

  /** An answer of Grille's own. */
  public ReceivedAnswer(String commandId, @Nullable String key, byte[] value) {
    this(commandId, key, value, null);
  }

  /**
   * What it says.
   *
   * @throws IllegalArgumentException where a newer worker says what this version has no word for,
   *     such as a new error code, or a vendor's own body; {@link #json()} has it all the same
   */
  public Answer answer() {
    if (vendor != null) {
      throw new IllegalArgumentException("a body of " + vendor.dialect() + ", no answer");
    }
    return AnswerReader.read(value);
  }

  /** The whole answer, one line of JSON. */
  public String json() {
    return new String(value, StandardCharsets.UTF_8);
  }
}
