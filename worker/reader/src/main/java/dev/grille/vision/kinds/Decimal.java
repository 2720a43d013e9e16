package dev.grille.vision.kinds;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Digits with the separators that the countries of the world put between them: 1,250.00 and
 * 1.250,00, 1'250.00, 12,34,567.00, .75.
 *
 * @param plain with a point before its decimals and nothing else; null where a lone separator may
 *     be that of thousands as well as of decimals
 */
record Decimal(@Nullable String plain) {
  private static final Pattern WHOLE = Pattern.compile("\\d+");
  private static final Pattern ONE = Pattern.compile("(\\d*)[.,](\\d+)");
  private static final Pattern GROUPED =
      Pattern.compile("(\\d{1,3}(?:([.,'’])\\d{3}(?:\\2\\d{3})*))(?:(?!\\2)[.,](\\d+))?");
  private static final Pattern INDIAN =
      Pattern.compile("(\\d{1,2}(?:,\\d{2})+,\\d{3})(?:\\.(\\d+))?");

  /** What digits with separators mean; empty where they mean no number. */
  static Optional<Decimal> of(String text) {
    if (WHOLE.matcher(text).matches()) {
      return Optional.of(new Decimal(text));
    }
    Matcher one = ONE.matcher(text);
    if (one.matches()) {
      String before = one.group(1);
      boolean either =
          one.group(2).length() == 3
              && before.length() >= 1
              && before.length() <= 3
              && before.charAt(0) != '0';
      return Optional.of(new Decimal(either ? null : joined(before, one.group(2))));
    }
    Matcher grouped = GROUPED.matcher(text);
    if (grouped.matches()) {
      return Optional.of(new Decimal(joined(grouped.group(1), grouped.group(3))));
    }
    Matcher indian = INDIAN.matcher(text);
    return indian.matches()
        ? Optional.of(new Decimal(joined(indian.group(1), indian.group(2))))
        : Optional.empty();
  }

  private static String joined(String whole, @Nullable String decimals) {
    String digits = whole.replaceAll("\\D", "");
    return (digits.isEmpty() ? "0" : digits) + (decimals == null ? "" : "." + decimals);
  }
}
