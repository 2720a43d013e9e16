package dev.grille.evaluation;

import dev.grille.contracts.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What one field of a picture must come out as.
 *
 * @param value the text that stands there; empty where nothing does; null where any text may come
 *     and only its score and reason are judged
 * @param minScore the score must not be lower; null where any may be
 * @param maxScore the score must not be higher; null where any may be
 * @param reason the reason that must be given; null where any may be, and none
 */
public record ExpectedValue(
    @Nullable String value,
    @Nullable Double minScore,
    @Nullable Double maxScore,
    @Nullable Reason reason) {
  public ExpectedValue {
    if (value == null && minScore == null && maxScore == null && reason == null) {
      throw new IllegalArgumentException(
          "an expected field needs one of value, min_score, max_score, reason");
    }
    if (minScore != null && maxScore != null && minScore > maxScore) {
      throw new IllegalArgumentException(
          "min_score " + minScore + " is above max_score " + maxScore);
    }
  }

  /** A text with any score. */
  public static ExpectedValue of(String value) {
    return new ExpectedValue(value, null, null, null);
  }

  /** Whether the text alone is judged. */
  public boolean plain() {
    return value != null && minScore == null && maxScore == null && reason == null;
  }

  /**
   * Whether scores can be held against it. Where it asks for a low score, the text is right as far
   * as it can be seen and doubt is right too: no share of right texts can tell how much.
   */
  public boolean measuresScores() {
    return value != null && maxScore == null;
  }
}
