package dev.grille.vision.reading;

import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Texts that forms print where a value is to be written: how a date is to be given, which currency
 * or unit an amount is in. None of them is a value by itself.
 */
final class Placeholders {
  /** Days, months, years, hours, minutes and seconds by their letters, and what separates them. */
  private static final Pattern MASK =
      Pattern.compile("(?i)(?=.*[dmyhst_x年月日时分秒])[dmyhjtsxaou_\\s./:,\\-年月日时分秒…]{2,}");

  private static final Pattern MASK_LETTERS =
      Pattern.compile(
          "(?i)(?:d{1,2}|m{1,2}|y{2,4}|j{2,4}|a{2,4}|t{1,2}|h{1,2}|s{1,2}|x+|_+|[年月日时分秒])"
              + "(?:[\\s./:,\\-]*(?:d{1,2}|m{1,2}|y{2,4}|j{2,4}|a{2,4}|t{1,2}|h{1,2}|s{1,2}|x+|_+|[年月日时分秒]))*");

  /** Currencies by ISO 4217, as Java knows them. */
  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  /** Signs of money, shares, temperatures, counts and trade's measures, which take no prefix. */
  private static final Set<String> SIGNS =
      Set.of(
          "$", "€", "£", "¥", "元", "%", "‰", "°", "℃", "°c", "°f", "c", "f", "cbm", "pcs", "st",
          "stk", "min", "d", "ha", "in", "ft", "yd", "mi", "mph", "kmh", "oz", "lb", "lbs", "gal",
          "个", "件", "公斤", "千克", "米", "吨", "年", "月", "日", "公里", "平方米", "公顷", "升", "箱", "人", "份");

  /** What stands before a number that is to be written. */
  private static final Set<String> NUMBER_SIGNS = Set.of("no", "nr", "n°", "nº", "№", "#", "号");

  /**
   * Units of the SI and those that it accepts, with their prefixes. Lengths alone are raised to
   * powers without a fraction, so that a class "B2" is no unit.
   */
  private static final String UNIT =
      "(?:[kmcdnuµμ]?m(?:[²³23]|\\^[23])?"
          + "|(?:da|[kmcdhgtnuµμ])?(?:g|l|t|s|h|a|k|w|wh|v|va|hz|n|j|pa|bar|mol|lm|lx|ω))";

  private static final Pattern UNITS =
      Pattern.compile(UNIT + "(?:\\s?[/·*]\\s?(?:" + UNIT + "|min|d)[²2]?)?");

  private Placeholders() {}

  /** Whether a text is how a date or time is to be given, such as {@code DD / MM / YYYY}. */
  static boolean isMask(String text) {
    return MASK.matcher(text.strip()).matches() && MASK_LETTERS.matcher(text.strip()).matches();
  }

  /** Whether a text is a unit, a currency or the sign of a number alone. */
  static boolean isUnit(String text) {
    String bare = text.strip();
    String small = bare.toLowerCase(Locale.ROOT);
    return CURRENCIES.contains(bare)
        || SIGNS.contains(small)
        || UNITS.matcher(small).matches()
        || NUMBER_SIGNS.contains(small.replaceFirst("[.:]$", ""));
  }
}
