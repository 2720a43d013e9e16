package dev.grille.vision.text;

import java.text.Normalizer;

/** Scripts and shapes of texts. */
public final class Writing {
  private Writing() {}

  /** Whether a character is a Han character. */
  public static boolean isHan(int codePoint) {
    return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
  }

  /** Punctuation and signs that are written in a full square among Han characters. */
  public static boolean isWidePunctuation(int codePoint) {
    return (codePoint >= 0x3000 && codePoint <= 0x303f)
        || (codePoint >= 0xff00 && codePoint <= 0xff0f)
        || (codePoint >= 0xff1a && codePoint <= 0xff20);
  }

  /** Whether a text holds a Han character. */
  public static boolean hasHan(String text) {
    return text.codePoints().anyMatch(Writing::isHan);
  }

  /** Whether a text holds a letter of the Latin alphabet. */
  public static boolean hasLatin(String text) {
    return text.codePoints().anyMatch(c -> c < 0x250 && Character.isLetter(c));
  }

  /** Whether a text holds a digit of any script. */
  public static boolean hasDigit(String text) {
    return text.codePoints().anyMatch(Character::isDigit);
  }

  /** Whether a text has more digits than letters of any script. */
  public static boolean isMostlyDigits(String text) {
    return text.chars().filter(Character::isDigit).count()
        > text.chars().filter(Character::isLetter).count();
  }

  /** Full-width letters and digits become plain ones; Han punctuation stays. */
  public static String narrow(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              boolean alphanumeric =
                  (c >= 0xff10 && c <= 0xff19)
                      || (c >= 0xff21 && c <= 0xff3a)
                      || (c >= 0xff41 && c <= 0xff5a);
              out.append(
                  alphanumeric
                      ? Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC)
                      : Character.toString(c));
            });
    return out.toString();
  }

  /** What two readings are compared by: compatibility forms folded, white space gone. */
  public static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
  }
}
