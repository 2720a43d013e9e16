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

  /** Signs of money, units of the SI and those that it accepts, and trade's. */
  private static final Set<String> UNITS =
      Set.of(
          "$", "€", "£", "¥", "元", "%", "‰", "°", "℃", "°c", "°f", "c", "f", "k", "mm", "cm", "m",
          "km", "m2", "m²", "m3", "m³", "cbm", "l", "ml", "mg", "g", "kg", "t", "s", "min", "h",
          "kwh", "kw", "w", "v", "a", "pcs", "st", "stk", "个", "件", "公斤", "千克", "米", "吨", "年", "月",
          "日");

  private Placeholders() {}

  /** Whether a text is how a date or time is to be given, such as {@code DD / MM / YYYY}. */
  static boolean isMask(String text) {
    return MASK.matcher(text.strip()).matches() && MASK_LETTERS.matcher(text.strip()).matches();
  }

  /** Whether a text is a unit or a currency alone. */
  static boolean isUnit(String text) {
    String bare = text.strip();
    return CURRENCIES.contains(bare) || UNITS.contains(bare.toLowerCase(Locale.ROOT));
  }
}
