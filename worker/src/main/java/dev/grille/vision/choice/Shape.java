package dev.grille.vision.choice;

import dev.grille.vision.ocr.Writing;
import java.util.Locale;
import java.util.regex.Pattern;

/** The outward shape of a value: which scripts it is written in and what separates them. */
final class Shape {
  /** A sign of money that was taken for a Han character. */
  private static final Pattern ODD = Pattern.compile("(?![第共约计])\\p{IsHan}\\d[\\d.,]+$");

  private static final Pattern NUMBERED = Pattern.compile("NO\\d{5,}");

  /** A sign of money that was taken for a letter. */
  private static final Pattern LETTERED = Pattern.compile("\\p{L}\\d[\\d,]*\\.\\d\\d");

  private static final Pattern SPACED_DIGITS = Pattern.compile("\\d \\d");
  private static final Pattern SLASH = Pattern.compile("\\p{L} ?/ ?\\p{L}");
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,:/\\-]*");

  private static final Pattern CODE = Pattern.compile("(?=.*[A-Z])[A-Z0-9./\\-]+");

  /** Capitals and digits. */
  private static final Pattern CAPITALS = Pattern.compile("(?=.*[A-Z])(?=.*\\d)[^a-z\\p{IsHan}]+");

  /** Digits and letters, of which the small ones look like their capitals. */
  private static final Pattern CAPITAL_TWINS =
      Pattern.compile("(?=.*[cjkopsuvwxyz])(?=.*\\d)[^abd-ilmnqrt\\p{IsHan}]+");

  private Shape() {}

  /** Whether a lone Han character stands before an amount, where a sign of money should. */
  static boolean isOdd(String value) {
    return ODD.matcher(value).lookingAt();
  }

  /** The sign of money that a value begins with, folded; empty where there is none. */
  static String sign(String value) {
    String folded = Writing.folded(value);
    return !folded.isEmpty() && "$¥£€".indexOf(folded.charAt(0)) >= 0 ? folded.substring(0, 1) : "";
  }

  /** Whether a value is another with one sign before it; in an amount, in the place of a letter. */
  static boolean isSigned(String value, String other) {
    String rest = value.substring(1);
    return other.equals(rest)
        || (LETTERED.matcher(other).matches() && other.substring(1).equals(rest));
  }

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

  private static String signs(String value) {
    return Writing.folded(value).replaceAll("[^.,:/-]", "");
  }

  /**
   * A code in capitals where the template's own is in capitals and each small letter may be one: v
   * and V differ by their height alone.
   */
  static String casedLike(String value, String known) {
    return CAPITALS.matcher(known).matches() && CAPITAL_TWINS.matcher(value).matches()
        ? value.toUpperCase(Locale.ROOT)
        : value;
  }

  /** Whether a value is one word of capitals and digits. */
  static boolean isCode(String value) {
    return CODE.matcher(value).matches();
  }

  /** Whether a value is a long number behind the word NO. */
  static boolean isNumbered(String value) {
    return NUMBERED.matcher(value).matches();
  }

  /** Whether a value differs from another with digits only by 0 and 1 where that has O and I. */
  static boolean isDigitTwin(String value, String other) {
    boolean twin =
        value.length() == other.length() && !value.equals(other) && Writing.hasDigit(other);
    for (int i = 0; twin && i < value.length(); i++) {
      char a = value.charAt(i);
      char b = other.charAt(i);
      twin = a == b || (a == '0' && b == 'O') || (a == '1' && b == 'I');
    }
    return twin;
  }

  /** Whether a slash stands between letters. */
  static boolean hasSlash(String value) {
    return SLASH.matcher(value).find();
  }

  /** Whether a value differs from another by one slash, where that has a stroke or nothing. */
  static boolean isSlashTwin(String value, String other) {
    int at = value.indexOf('/');
    if (at < 0 || at != value.lastIndexOf('/')) {
      return false;
    }
    String before = value.substring(0, at);
    String after = value.substring(at + 1);
    return other.startsWith(before)
        && other.endsWith(after)
        && other.length() >= before.length() + after.length()
        && other.substring(before.length(), other.length() - after.length()).matches("[I1l|]?");
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
      return isOdd(value) ? 0.2 : 0.5;
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
