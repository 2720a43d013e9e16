package dev.grille.lab.cases.families.situations;

import dev.grille.lab.cases.values.ValueSource;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** The many ways in which amounts, measures, dates and codes are written. */
final class Writings {
  private static final List<Function<RandomGenerator, String>> AMOUNTS =
      List.of(
          r -> english(r),
          r -> "-" + english(r),
          r -> english(r) + "-",
          r -> "(" + english(r) + ")",
          r -> "+" + english(r),
          r -> german(r),
          r -> "-" + german(r),
          r -> german(r) + " S",
          r -> grouped(r, "'") + cents(r, "."),
          r -> grouped(r, " ") + cents(r, ","),
          r -> indian(r) + cents(r, "."),
          r -> cents(r, "."),
          r -> "0" + cents(r, "."),
          r -> "0" + cents(r, ","),
          r -> "-0" + cents(r, "."),
          r -> String.valueOf(r.nextInt(1, 100000)),
          r -> "$" + english(r),
          r -> "-$" + english(r),
          r -> "($" + english(r) + ")",
          r -> "€" + german(r),
          r -> "€ " + english(r),
          r -> german(r) + " €",
          r -> "£" + english(r),
          r -> "US$ " + english(r),
          r -> german(r) + " EUR",
          r -> english(r) + " CR",
          r -> "CHF " + grouped(r, "'") + ".--",
          r -> "¥" + grouped(r, ","));
  private static final List<Function<RandomGenerator, String>> MEASURES =
      List.of(
          r -> plain(r),
          r -> "<" + plain(r),
          r -> ">" + r.nextInt(100, 900),
          r -> "< 0.0" + r.nextInt(1, 9),
          r -> "-" + plain(r),
          r -> "+" + plain(r),
          r -> "±" + plain(r),
          r -> plain(r) + " %",
          r -> r.nextInt(1, 100) + "%",
          r -> "-" + r.nextInt(1, 100) + "%",
          r -> plain(r).replace('.', ','),
          r -> "(" + plain(r) + ")",
          r -> "." + r.nextInt(10, 100),
          r -> plain(r) + " ± 0." + r.nextInt(1, 9));
  private static final List<Function<RandomGenerator, String>> CHINESE =
      List.of(
          r -> "¥" + english(r),
          r -> "-¥" + english(r),
          r -> "¥-" + english(r),
          r -> "(" + english(r) + ")",
          r -> english(r) + "元",
          r -> "-" + english(r),
          r -> "RMB " + english(r),
          r -> "US$" + english(r),
          r -> "$" + english(r),
          r -> "€" + english(r),
          r -> r.nextInt(1, 9000) + "元",
          r -> "0" + cents(r, "."));
  private static final List<String> DATES =
      List.of(
          "dd.MM.yyyy",
          "dd/MM/yyyy",
          "yyyy-MM-dd",
          "d MMM yyyy",
          "dd-MM-yy",
          "MMM d, yyyy",
          "d.M.yy",
          "dd MM yyyy",
          "yyyy/M/d",
          "d-MMM-yyyy");
  private static final String LOOKALIKES = "0O1I8B5S2Z6G";

  private Writings() {}

  /** Amounts of money with any sign and currency. */
  static ValueSource amounts() {
    return anyOf(AMOUNTS);
  }

  /** Results of measurements. */
  static ValueSource measures() {
    return anyOf(MEASURES);
  }

  /** Amounts as Chinese forms print them. */
  static ValueSource chinese() {
    return anyOf(CHINESE);
  }

  /** Amounts and measures. */
  static ValueSource mixed() {
    return (random, known) -> (random.nextInt(3) == 0 ? measures() : amounts()).next(random, known);
  }

  /** Dates in any writing. */
  static ValueSource dates() {
    return (random, known) ->
        LocalDate.of(2016, 1, 1)
            .plusDays(random.nextInt(3600))
            .format(
                DateTimeFormatter.ofPattern(
                    DATES.get(random.nextInt(DATES.size())), Locale.ENGLISH));
  }

  /** Short codes in which letters and digits exchange places. */
  static ValueSource codes() {
    return (random, known) -> {
      StringBuilder code = new StringBuilder();
      int length = random.nextInt(2, 6);
      boolean digits = random.nextInt(3) == 0;
      while (code.length() < length) {
        char c = LOOKALIKES.charAt(random.nextInt(LOOKALIKES.length()));
        code.append(digits || c == 'O' || c == 'I' ? (char) ('0' + random.nextInt(10)) : c);
      }
      if (!digits && random.nextInt(3) == 0) {
        code.setCharAt(0, (char) ('A' + random.nextInt(8)));
      }
      return code.toString();
    };
  }

  private static ValueSource anyOf(List<Function<RandomGenerator, String>> writings) {
    return (random, known) -> writings.get(random.nextInt(writings.size())).apply(random);
  }

  private static String plain(RandomGenerator r) {
    return "%d.%02d".formatted(r.nextInt(0, 40), r.nextInt(100));
  }

  private static String english(RandomGenerator r) {
    return grouped(r, ",") + cents(r, ".");
  }

  private static String german(RandomGenerator r) {
    return grouped(r, ".") + cents(r, ",");
  }

  private static String grouped(RandomGenerator r, String separator) {
    int most = r.nextInt(3) == 0 ? 3000000 : r.nextInt(3) == 0 ? 100 : 20000;
    return "%,d".formatted(r.nextInt(1, most)).replace(",", separator);
  }

  private static String indian(RandomGenerator r) {
    int number = r.nextInt(100000, 99999999);
    StringBuilder text = new StringBuilder("%03d".formatted(number % 1000));
    for (int rest = number / 1000; rest > 0; rest /= 100) {
      text.insert(0, (rest >= 100 ? "%02d" : "%d").formatted(rest % 100) + ",");
    }
    return text.toString();
  }

  private static String cents(RandomGenerator r, String point) {
    return point + "%02d".formatted(r.nextInt(100));
  }
}
