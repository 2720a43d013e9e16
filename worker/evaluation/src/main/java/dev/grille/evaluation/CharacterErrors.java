package dev.grille.evaluation;

import dev.grille.contracts.EditDistance;
import java.util.Collection;

/**
 * Errors in characters, from which the character error rate follows: the least number of
 * insertions, deletions and changes of one character that make the truth into what was read, over
 * the length of the truth, as Rice, Jenkins and Nartker count them in The Fourth Annual Test of OCR
 * Accuracy, Information Science Research Institute, Las Vegas 1995. Over several texts both are
 * summed first: a long text weighs more than a short one. The rate passes 1 where much more is read
 * than stands there.
 *
 * @param edits the least number of changes
 * @param length of the truth, in Unicode code points
 */
public record CharacterErrors(long edits, long length) {
  private static final CharacterErrors NONE = new CharacterErrors(0, 0);

  public CharacterErrors {
    if (edits < 0 || length < 0) {
      throw new IllegalArgumentException(
          "counts are not below 0: " + edits + " edits of " + length + " characters");
    }
  }

  /** The errors of a reading, both texts in the form in which they are compared. */
  public static CharacterErrors between(String truth, String read) {
    String from = PlainText.of(truth);
    return new CharacterErrors(
        EditDistance.levenshtein(from, PlainText.of(read)), from.codePointCount(0, from.length()));
  }

  /** The errors of several readings. */
  public static CharacterErrors sum(Collection<CharacterErrors> all) {
    return all.stream().reduce(NONE, CharacterErrors::plus);
  }

  private CharacterErrors plus(CharacterErrors other) {
    return new CharacterErrors(edits + other.edits, length + other.length);
  }

  /** The character error rate; NaN where the truth has no characters. */
  public double rate() {
    return length == 0 ? Double.NaN : edits / (double) length;
  }
}
