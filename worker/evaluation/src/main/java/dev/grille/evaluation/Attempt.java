package dev.grille.evaluation;

import dev.grille.contracts.Answer;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.FieldResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came back for a picture.
 *
 * @param results its values; empty where an error came
 * @param error null where values came
 */
public record Attempt(List<FieldResult> results, @Nullable ErrorCode error) {
  public Attempt {
    if (error != null && !results.isEmpty()) {
      throw new IllegalArgumentException("values cannot come together with " + error);
    }
    results = List.copyOf(results);
  }

  /** A picture that was read. */
  public static Attempt read(List<FieldResult> results) {
    return new Attempt(results, null);
  }

  /** A picture that was refused, or failed otherwise. */
  public static Attempt failed(ErrorCode error) {
    return new Attempt(List.of(), error);
  }

  /**
   * What an answer says about the picture of a query.
   *
   * @throws IllegalArgumentException when it is the answer to a command that reads no pictures, or
   *     to one with several: their values belong to different pictures
   */
  public static Attempt of(Answer answer) {
    if (isOfSeveral(answer)) {
      throw new IllegalArgumentException(
          "the answer to several pictures is no attempt at one: judge each of its pictures");
    }
    if (answer instanceof Answer.Recognized recognized) {
      return read(recognized.results());
    }
    if (answer instanceof Answer.Failed failed) {
      return failed(failed.code());
    }
    throw new IllegalArgumentException(
        "an answer to " + answer.envelope().type() + " has no picture that was read");
  }

  private static boolean isOfSeveral(Answer answer) {
    return answer instanceof Answer.Recognized recognized
        ? recognized.pictures().asList()
        : answer instanceof Answer.Failed failed && !failed.pictures().isEmpty();
  }
}
