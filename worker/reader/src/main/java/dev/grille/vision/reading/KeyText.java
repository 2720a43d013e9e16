package dev.grille.vision.reading;

import dev.grille.contracts.EditDistance;
import dev.grille.vision.text.Writing;
import java.text.Normalizer;
import java.util.Locale;

/**
 * A field's key as its form may print it: the maker of a template names a field after its label, as
 * {@code number_of_packages} after "Number of packages". Case, accents, spaces and punctuation do
 * not count.
 */
final class KeyText {
  /** One misread character in so many is forgiven: the recognisers err more seldom on print. */
  private static final int ONE_EDIT_IN = 5;

  /** Letters of a part of a key at least, below which it matches by chance. */
  private static final int MIN_PART = 4;

  /** The same where each character is a syllable or a word. */
  private static final int MIN_HAN_PART = 2;

  /** Letters that one misread character costs where likenesses are compared. */
  private static final int COST = 3;

  private final String key;

  KeyText(String key) {
    this.key = bare(key);
  }

  /**
   * How much of a text is the key: characters, less what is misread; 0 where it is another text.
   */
  int likeness(String text) {
    String shown = bare(text);
    int whole = alike(shown, key);
    return whole > 0 ? whole : partLikeness(shown);
  }

  /** Whether a text is the whole key. */
  boolean isWhole(String text) {
    return alike(bare(text), key) > 0;
  }

  /** Whether a text begins with the key or with its end, so that it may pay to cut it in two. */
  boolean mayBegin(String text) {
    String shown = bare(text);
    for (int end = 1; end <= shown.length(); end++) {
      String beginning = shown.substring(0, end);
      if (alike(beginning, key) > 0 || partLikeness(beginning) > 0) {
        return true;
      }
    }
    return false;
  }

  /** The end of a key: its label's beginning is outside of the window, which may cut a letter. */
  private int partLikeness(String shown) {
    return Math.max(endLikeness(shown), shown.isEmpty() ? 0 : endLikeness(shown.substring(1)));
  }

  /** A letter may be misread, lost or read twice. */
  private int endLikeness(String shown) {
    int least = Writing.hasHan(shown) ? MIN_HAN_PART : MIN_PART;
    if (shown.length() < least || shown.length() >= key.length()) {
      return 0;
    }
    int likeness = 0;
    for (int length = shown.length() - 1; length <= shown.length() + 1; length++) {
      int start = key.length() - length;
      likeness = Math.max(likeness, start <= 0 ? 0 : alike(shown, key.substring(start)));
    }
    return likeness;
  }

  private static int alike(String shown, String key) {
    // What a key names is counted or dated; a number that it does not have is the value's.
    if (key.isEmpty() || !digits(shown).equals(digits(key))) {
      return 0;
    }
    int edits = EditDistance.levenshtein(shown, key);
    return edits > key.length() / ONE_EDIT_IN ? 0 : Math.max(1, shown.length() - COST * edits);
  }

  private static String digits(String text) {
    return text.chars()
        .filter(Character::isDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Small letters and digits alone. */
  private static String bare(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
