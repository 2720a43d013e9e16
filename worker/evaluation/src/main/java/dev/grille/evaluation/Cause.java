package dev.grille.evaluation;

import dev.grille.contracts.EditDistance;
import java.util.Locale;

/** Why a value is wrong. */
public enum Cause {
  /** The picture was refused. */
  REFUSED,
  /** With the true homography the same reader reads it right. */
  ALIGNMENT,
  /** Nothing was read, or text is missing or too much. */
  SEGMENTATION,
  /** About as many characters as there are, some of them wrong. */
  CHARACTERS,
  /** The text is right, its score higher than what the picture shows allows. */
  TOO_SURE,
  /** The text is right, its score lower than it has to be. */
  TOO_DOUBTFUL,
  /** The text is right, the reason for doubt is another or missing. */
  REASON;

  /** Whether the text is another than it should be, or missing. */
  public boolean wrongText() {
    return this == SEGMENTATION || this == CHARACTERS;
  }

  /** As it is written in tables. */
  public String words() {
    return wireName().replace('_', ' ');
  }

  /** As it is written in files. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What the two texts alone tell. */
  static Cause guess(String truth, String read) {
    int lengths = Math.abs(truth.length() - read.length());
    int distance = EditDistance.levenshtein(truth, read);
    boolean missing = read.isEmpty() || (lengths >= 2 && lengths * 2 >= distance);
    return missing ? SEGMENTATION : CHARACTERS;
  }
}
