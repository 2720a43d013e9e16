package dev.grille.vision.choice;

import dev.grille.vision.text.Writing;
import java.util.regex.Pattern;

/** The outward shape of a value: which scripts it is written in and what separates them. */
final class Shape {
  private static final Pattern SPACED_DIGITS = Pattern.compile("\\d \\d");
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,:/\\-]*");

  private static final Pattern CODE = Pattern.compile("(?=.*[A-Z])[A-Z0-9./\\-]+");

  /** Capitals and digits. */
  private static final Pattern CAPITALS = Pattern.compile("(?=.*[A-Z])(?=.*\\d)[^a-z\\p{IsHan}]+");

  /** Digits and letters, of which the small ones look like their capitals. */
  private static final Pattern CAPITAL_TWINS =
      Pattern.compile("(?=.*[cjkopsuvwxyz])(?=.*\\d)[^abd-ilmnqrt\\p{IsHan}]+");

  private Shape() {}

  /**
   * Whether a number has as many digits as the template's own and the same signs between them, or
   * is an amount as that is, and that has no spaces between its digits, which gaps alone do not
   * tell for sure.
   */
  static boolean isSpacedLike(String value, String known) {
    long digits = value.chars().filter(Character::isDigit).count();
    boolean amounts = value.indexOf('.') >= 0 && known.indexOf('.') >= 0;
    boolean alike =
        digits == known.chars().filter(Character::isDigit).count()
            && signs(value).equals(signs(known));
    return !SPACED_DIGITS.matcher(known).find() && (amounts || alike);
  }

  /** Whether a value has digits and no spaces between them. */
  static boolean hasUnspacedDigits(String value) {
    return Writing.hasDigit(value) && !SPACED_DIGITS.matcher(value).find();
  }

  private static String signs(String value) {
    return Writing.folded(value).replaceAll("[^.,:/-]", "");
  }

  /**
   * Whether a code has small letters that may be the capitals which the template's own has: v and V
   * differ by their height alone.
   */
  static boolean isCaseInDoubt(String value, String known) {
    return CAPITALS.matcher(known).matches() && CAPITAL_TWINS.matcher(value).matches();
  }

  /** Whether a value is one word of capitals and digits. */
  static boolean isCode(String value) {
    return CODE.matcher(value).matches();
  }

  /** Whether a value consists of digits and what stands between them. */
  static boolean isNumber(String value) {
    return NUMBER.matcher(value).matches();
  }

  /**
   * How well a value has the shape of the template's own, 0 to 1; 0.5 where that is unknown. Soft:
   * forms hold other values than their template.
   */
  static double match(String value, String known) {
    if (known.isEmpty() || value.isEmpty()) {
      return 0.5;
    }
    boolean sameHan = Writing.hasHan(value) == Writing.hasHan(known);
    boolean sameLatin = Writing.hasLatin(value) == Writing.hasLatin(known);
    boolean sameDigit = Writing.hasDigit(value) == Writing.hasDigit(known);
    double scripts = (sameHan ? 0.5 : 0) + (sameLatin ? 0.25 : 0) + (sameDigit ? 0.25 : 0);
    return pattern(value).equals(pattern(known)) ? 1 : 0.8 * scripts;
  }

  /** Runs of like characters by one sign each: digits 9, letters A, Han 中, others themselves. */
  static String pattern(String value) {
    StringBuilder pattern = new StringBuilder();
    Writing.folded(value)
        .codePoints()
        .forEach(
            c -> {
              String sign =
                  Character.isDigit(c)
                      ? "9"
                      : Writing.isHan(c)
                          ? "中"
                          : Character.isLetter(c) ? "A" : Character.toString(c);
              if (pattern.length() == 0 || !pattern.toString().endsWith(sign)) {
                pattern.append(sign);
              }
            });
    return pattern.toString();
  }
}
