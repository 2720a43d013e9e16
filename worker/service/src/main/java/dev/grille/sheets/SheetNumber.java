package dev.grille.sheets;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that a sheet can hold as a number and show as the same characters.
 *
 * @param value the number
 * @param format by which it is shown as it stands there
 */
record SheetNumber(BigDecimal value, String format) {
  /** Digits that a sheet's number keeps: it is a double. */
  private static final int MAX_DIGITS = 15;

  /**
   * A sign, digits without a leading zero, alone or by threes, and a fraction. What begins with a
   * zero, a plus, a currency or ends with a per cent, is a code, a date or a word stays a text.
   */
  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9][0-9]*|([1-9][0-9]{0,2}(?:,[0-9]{3})+))(?:\\.([0-9]+))?");

  /** The number that a text is; empty where something of it would be lost. */
  static Optional<SheetNumber> of(String text) {
    Matcher matcher = NUMBER.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    BigDecimal value = new BigDecimal(text.replace(",", ""));
    boolean isNegativeZero = value.signum() == 0 && text.startsWith("-");
    long digits = text.chars().filter(Character::isDigit).count();
    if (digits > MAX_DIGITS || isNegativeZero) {
      return Optional.empty();
    }
    String whole = matcher.group(1) == null ? "0" : "#,##0";
    String fraction = matcher.group(2);
    return Optional.of(
        new SheetNumber(
            value, fraction == null ? whole : whole + "." + "0".repeat(fraction.length())));
  }
}
