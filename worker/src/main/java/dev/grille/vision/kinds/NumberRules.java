package dev.grille.vision.kinds;

import java.util.regex.Pattern;

/** Numbers, amounts and codes without check digits. */
final class NumberRules {
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(?:\\d+|\\d{1,3}(?:,\\d{3})+)(?:\\.\\d+)?%?");
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?:[¥￥$€£]|CNY|RMB|USD|EUR|GBP)?[-+]?(?:\\d+|\\d{1,3}(?:,\\d{3})+)(?:\\.\\d{1,2})?元?");
  private static final Pattern CODE = Pattern.compile("[0-9A-Z][0-9A-Z/.\\-]*");

  private NumberRules() {}

  /** A plain number: letters among digits are taken for the digits they resemble. */
  static Verdict number(String raw) {
    String bare = raw.replaceAll("\\s+", "").replaceAll("[.,:;'\"_\\-]+$", "");
    String digits = decimal(Confusables.digits(bare));
    return NUMBER.matcher(digits).matches() ? new Verdict(digits, true) : new Verdict(bare, false);
  }

  /** An amount of money; the currency sign is kept where it is printed. */
  static Verdict amount(String raw) {
    String bare = raw.replaceAll("\\s+", "").replaceAll("[.,:;'\"_\\-]+$", "");
    // No traineddata of chi_sim knows the sign of the yuan: it is read as what it resembles.
    bare = bare.replaceFirst("^[半羊￥Y](?=[0-9])", "¥").replaceFirst("[无兀五](?=$)", "元");
    if (AMOUNT.matcher(decimal(bare)).matches()) {
      return new Verdict(decimal(bare), true);
    }
    String sign = bare.isEmpty() || "¥￥$€£".indexOf(bare.charAt(0)) < 0 ? "" : bare.substring(0, 1);
    String end = bare.endsWith("元") ? "元" : "";
    String digits =
        decimal(Confusables.digits(bare.substring(sign.length(), bare.length() - end.length())));
    String value = sign + digits + end;
    return AMOUNT.matcher(value).matches() ? new Verdict(value, true) : new Verdict(bare, false);
  }

  /** A comma before the last two digits is a point. */
  private static String decimal(String digits) {
    return digits.replaceFirst("(?<=\\d),(\\d{2})$", ".$1");
  }

  /** Letters and digits without words. */
  static Verdict code(String raw) {
    String bare = raw.replaceAll("\\s+", "");
    return new Verdict(bare, CODE.matcher(bare).matches() ? null : false);
  }
}
