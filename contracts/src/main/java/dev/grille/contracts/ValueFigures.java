package dev.grille.contracts;

import org.jspecify.annotations.Nullable;

/**
 * How right some values are: all of an evaluation, or those of one field.
 *
 * @param judged how many values there are whose truth is known; those of refused pictures too
 * @param exact how many of them are right
 * @param characterErrorRate the least changes of characters that make the truths into the readings,
 *     over the length of the truths; null where these have no characters
 * @param meanScore of those that were read, 0 to 100; null where none was
 * @param calibrationError the expected calibration error of the scores of those that were read, 0
 *     to 1; null where none was
 * @param sure how many of them have a score of 90 and more
 * @param sureExact how many of these are right
 */
public record ValueFigures(
    int judged,
    int exact,
    @Nullable Double characterErrorRate,
    @Nullable Double meanScore,
    @Nullable Double calibrationError,
    int sure,
    int sureExact) {
  public ValueFigures {
    if (exact < 0 || exact > judged || sureExact < 0 || sureExact > sure || sure > judged) {
      throw new IllegalArgumentException(
          "%d of %d values, %d of %d".formatted(exact, judged, sureExact, sure));
    }
  }
}
