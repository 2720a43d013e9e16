package dev.grille.evaluation;

import java.util.Collection;

/**
 * Errors in characters, from which the character error rate follows: the least number of
 * insertions, deletions and changes of one character that make the truth into what was read, over
 * the length of the truth. So did Rice, Jenkins and Nartker count in The Fourth Annual Test of OCR
 * Accuracy, Information Science Research Institute, Las Vegas 1995. Over several texts both are
 * summed first: a long text weighs more than a short one. The rate passes 1 where more is read than
 * stands there.
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
        distance(from, PlainText.of(read)), from.codePointCount(0, from.length()));
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

  /**
   * Levenshtein's distance in code points, by one row of the table of Wagner and Fischer, The
   * String-to-String Correction Problem, Journal of the ACM 21 (1974), 168-173.
   */
  static int distance(String from, String to) {
    int[] a = from.codePoints().toArray();
    int[] b = to.codePoints().toArray();
    int[] row = new int[b.length + 1];
    for (int j = 0; j <= b.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length; i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length; j++) {
        int changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length];
  }
}
