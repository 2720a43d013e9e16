package dev.grille.vision.kinds;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A calendar date. The value keeps the writing of the print, mended: no spaces inside Chinese
 * dates, the characters of year, month and day where they must stand, one kind of separator.
 */
final class DateRule implements KindRule {
  private static final Pattern CHINESE =
      Pattern.compile("(\\S{4})年([0-9A-Za-z]{1,2})[月]([0-9A-Za-z]{1,2})\\D?");
  private static final Pattern SEPARATED =
      Pattern.compile("(\\S{4})([-/.])(\\S{1,2})[-/.](\\S{1,2})");
  private static final Pattern BARE = Pattern.compile("\\d{8}");
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?i)(\\d{1,2})(?:st|nd|rd|th)?[ -]?([A-Z]{3,9})(?:[ /-][A-Z]{3,9})?[ ,.-]*(\\d{4}|\\d{2})");
  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("JAN", 1),
          Map.entry("FEB", 2),
          Map.entry("MAR", 3),
          Map.entry("APR", 4),
          Map.entry("MAY", 5),
          Map.entry("JUN", 6),
          Map.entry("JUL", 7),
          Map.entry("AUG", 8),
          Map.entry("SEP", 9),
          Map.entry("OCT", 10),
          Map.entry("NOV", 11),
          Map.entry("DEC", 12));

  @Override
  public Verdict apply(String raw) {
    String bare = raw.replaceAll("\\s+", "");
    Matcher chinese = CHINESE.matcher(bare);
    if (chinese.matches()) {
      String year = Confusables.digits(chinese.group(1));
      String month = Confusables.digits(chinese.group(2));
      String day = Confusables.digits(chinese.group(3));
      return new Verdict(year + "年" + month + "月" + day + "日", isDate(year, month, day));
    }
    Matcher separated = SEPARATED.matcher(bare);
    if (separated.matches()) {
      String sign = separated.group(2);
      String year = Confusables.digits(separated.group(1));
      String month = Confusables.digits(separated.group(3));
      String day = Confusables.digits(separated.group(4));
      return new Verdict(year + sign + month + sign + day, isDate(year, month, day));
    }
    if (BARE.matcher(bare).matches()) {
      return new Verdict(bare, ChineseCodes.isDate(bare));
    }
    Matcher english = ENGLISH.matcher(raw.strip());
    if (english.matches()) {
      Integer month =
          MONTHS.get(english.group(2).substring(0, 3).toUpperCase(java.util.Locale.ROOT));
      boolean valid = month != null && Integer.parseInt(english.group(1)) <= 31;
      return new Verdict(raw.strip(), valid);
    }
    return new Verdict(raw.strip(), false);
  }

  private static boolean isDate(String year, String month, String day) {
    try {
      int y = Integer.parseInt(year);
      LocalDate.of(y, Integer.parseInt(month), Integer.parseInt(day));
      return y >= 1850 && y < 2150;
    } catch (DateTimeException | NumberFormatException e) {
      return false;
    }
  }
}
