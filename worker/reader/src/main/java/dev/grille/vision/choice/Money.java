package dev.grille.vision.choice;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts with signs that the network's alphabet lacks. */
final class Money {
  /** Of the usual signs of money the list of the network's characters lacks these alone. */
  private static final Pattern UNKNOWN = Pattern.compile("[£€]");

  private static final String DIGITS = "\\d[\\d,.]*[.,]\\d\\d";

  /** An amount with a letter where a sign of money may stand. */
  private static final Pattern LETTERED =
      Pattern.compile("[-+(]?(?:\\p{L}-?" + DIGITS + "|" + DIGITS + "\\p{L})[-)]?");

  private Money() {}

  /** Whether a value has a sign that the network cannot read. */
  static boolean hasUnknownSign(String value) {
    return UNKNOWN.matcher(value).find();
  }

  /** Whether a value is an amount with a letter before or after it. */
  static boolean isLettered(String value) {
    return LETTERED.matcher(value).matches();
  }

  /** Whether a value is another with one unknown sign more. */
  static boolean isSignForNothing(String value, String other) {
    Matcher sign = UNKNOWN.matcher(value);
    return sign.find()
        && other.equals(value.substring(0, sign.start()) + value.substring(sign.end()));
  }

  /** Whether a value is another amount with an unknown sign where that has a letter. */
  static boolean isSignForLetter(String value, String other) {
    Matcher sign = UNKNOWN.matcher(value);
    return sign.find()
        && isLettered(other)
        && other.length() == value.length()
        && Character.isLetter(other.charAt(sign.start()))
        && other.startsWith(value.substring(0, sign.start()))
        && other.endsWith(value.substring(sign.end()));
  }
}
