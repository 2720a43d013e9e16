package dev.grille.vision.kinds;

import dev.grille.vision.text.Writing;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Numbers, amounts and codes without check digits. */
final class NumberRules {
  private static final String SIGN = "[-+−–]";

  /** Signs of money and the letters of the countries that put some before a dollar. */
  private static final String MONEY =
      "(?:(?:US|HK|NT|CA|AU|NZ|SG|C|A|S|R)?\\$|[¥£€₹₩₽]|"
          + Stream.concat(
                  Stream.of("RMB"),
                  Currency.getAvailableCurrencies().stream().map(Currency::getCurrencyCode))
              .sorted()
              .collect(Collectors.joining("|"))
          + ")";

  private static final String DIGITS = "(?<digits>[\\d.,'’]*\\d)";

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<open>\\()?(?<less>[<>≤≥~≈])?(?<sign>[-+−–±])?(?<inner>(?!))?%s(?<last>-)?[%%‰]?(?<close>\\))?"
              .formatted(DIGITS));

  private static final Pattern AMOUNT =
      Pattern.compile(
          ("(?<open>\\()?(?<less>[<>≤≥~≈])?(?<sign>%1$s)?(?:%2$s(?<inner>%1$s)?)?%3$s"
                  + "(?<last>-)?(?<unit>元|圆|%2$s|CR|DR)?(?<close>\\))?")
              .formatted(SIGN, MONEY, DIGITS));

  /** An amount between the signs that may stand around it. */
  private static final Pattern SIGNED = Pattern.compile("([¥$€£]?)(.*?)(元?)");

  private static final KindRule CAPITALS = new CapitalAmount();
  private static final Pattern CODE = Pattern.compile("[0-9A-Z][0-9A-Z/.\\-]*");

  private NumberRules() {}

  /** A number; proposed are the digits that letters resemble. */
  static RuleCheck number(String raw) {
    String printed = Writing.folded(raw);
    return judged(NUMBER, printed, List.of(Confusables.digits(clean(printed))));
  }

  /** An amount of money in digits, with or without its currency, or in Chinese capitals. */
  static RuleCheck amount(String raw) {
    RuleCheck digits = amountInDigits(raw);
    boolean capitals =
        !Boolean.TRUE.equals(digits.valid()) && Boolean.TRUE.equals(CAPITALS.judge(raw).valid());
    return capitals ? RuleCheck.right(null) : digits;
  }

  private static RuleCheck amountInDigits(String raw) {
    String printed = Writing.folded(raw);
    // No traineddata of chi_sim knows the sign of the yuan: it is read as what it resembles.
    String yuan =
        clean(printed).replaceFirst("^[半羊Y](?=[0-9])", "¥").replaceFirst("[无兀五](?=$)", "元");
    Matcher parts = SIGNED.matcher(yuan);
    String digits =
        parts.matches()
            ? parts.group(1) + Confusables.digits(parts.group(2)) + parts.group(3)
            : yuan;
    return judged(AMOUNT, printed, List.of(yuan, digits, Confusables.digits(clean(printed))));
  }

  /** Without the specks that are often read at a number's end. */
  private static String clean(String printed) {
    return printed.replaceAll("[.,:;'\"_]+$", "");
  }

  private static RuleCheck judged(Pattern form, String printed, List<String> repairs) {
    Matcher matcher = form.matcher(printed);
    if (holds(matcher)) {
      return RuleCheck.right(plain(matcher, printed));
    }
    return RuleCheck.wrong(
        repairs.stream().distinct().filter(repair -> holds(form.matcher(repair))).toList());
  }

  private static boolean holds(Matcher matcher) {
    return matcher.matches()
        && (matcher.group("open") == null) == (matcher.group("close") == null)
        && Decimal.of(matcher.group("digits")).isPresent();
  }

  /** Plain decimal; null where the writing does not tell it, as in less than, credit, per cent. */
  private static @Nullable String plain(Matcher matcher, String printed) {
    Optional<Decimal> decimal = Decimal.of(matcher.group("digits"));
    boolean bounded = matcher.group("less") != null || printed.matches(".*(?:[%‰±]|[CD]R\\)?$).*");
    String plain = bounded ? null : decimal.map(Decimal::plain).orElse(null);
    return plain == null ? null : isNegative(matcher) ? "-" + plain : plain;
  }

  private static boolean isNegative(Matcher matcher) {
    return matcher.group("open") != null
        || matcher.group("last") != null
        || isMinus(matcher.group("sign"))
        || isMinus(matcher.group("inner"));
  }

  private static boolean isMinus(@Nullable String sign) {
    return sign != null && !sign.equals("+");
  }

  /** Letters and digits without words. */
  static RuleCheck code(String raw) {
    String printed = Writing.folded(raw);
    return CODE.matcher(printed).matches()
        ? new RuleCheck(null, printed, List.of())
        : RuleCheck.wrong(List.of());
  }
}
