package dev.grille.vision.kinds;

import dev.grille.vision.text.Writing;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A calendar date in Chinese, English or with separators, the year first or last. Proposed are
 * digits for their look-alikes, the characters of year, month and day where they must stand, and
 * one kind of separator.
 */
final class DateRule implements KindRule {
  private static final Pattern CHINESE = Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日");
  private static final Pattern SEPARATED =
      Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})");
  private static final Pattern BARE = Pattern.compile("\\d{8}");
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?i)(\\d{1,2})(?:st|nd|rd|th)?-?([A-Z]{3,9})(?:[/-][A-Z]{3,9})?[,.-]*(\\d{4}|\\d{2})");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("(?i)([A-Z]{3,9})[.]?(\\d{1,2})(?:st|nd|rd|th)?,(\\d{4})");

  private static final Pattern LIKE_CHINESE = Pattern.compile("\\S{4}年\\S{1,2}月\\S{1,2}日?");

  private static final Pattern NEARLY_CHINESE =
      Pattern.compile("(\\S{4})年([0-9A-Za-z]{1,2})月([0-9A-Za-z]{1,2})\\D?");
  private static final Pattern NEARLY_SEPARATED =
      Pattern.compile("(\\S{4})([-/.])(\\S{1,2})([-/.])(\\S{1,2})");

  /** Day, month and year; how many characters are the day's and the year's has to be tried. */
  private static final List<Pattern> NEARLY_ENGLISH =
      List.of(
          Pattern.compile("(\\S{2})((?:st|nd|rd|th)?-?)(\\S{3,9}?)([,.-]*)(\\S{4})"),
          Pattern.compile("(\\S)((?:st|nd|rd|th)?-?)(\\S{3,9}?)([,.-]*)(\\S{4})"),
          Pattern.compile("(\\S{2})(-?)(\\S{3})([,.-]*)(\\S{2})"),
          Pattern.compile("(\\S)(-?)(\\S{3})([,.-]*)(\\S{2})"));

  @Override
  public RuleCheck judge(String raw) {
    String printed = Writing.folded(raw);
    RuleCheck check = written(printed);
    if (Boolean.TRUE.equals(check.valid())) {
      return check;
    }
    List<String> repairs =
        nearly(printed).stream()
            .filter(r -> !r.equals(printed) && Boolean.TRUE.equals(written(r).valid()))
            .toList();
    return RuleCheck.wrong(repairs);
  }

  /** Chinese dates have room between digits and year, month and day that is no space. */
  @Override
  public boolean isUnspaced(String value) {
    return LIKE_CHINESE.matcher(Writing.folded(value)).matches();
  }

  private static RuleCheck written(String printed) {
    Matcher chinese = CHINESE.matcher(printed);
    if (chinese.matches()) {
      return date(chinese.group(1), chinese.group(2), chinese.group(3));
    }
    Matcher separated = SEPARATED.matcher(printed);
    if (separated.matches()) {
      return date(separated.group(1), separated.group(3), separated.group(4));
    }
    if (BARE.matcher(printed).matches()) {
      return date(printed.substring(0, 4), printed.substring(4, 6), printed.substring(6));
    }
    Matcher last = YEAR_LAST.matcher(printed);
    if (last.matches()) {
      return yearLast(last);
    }
    Matcher english = ENGLISH.matcher(printed);
    if (english.matches()) {
      return date(english.group(3), month(english.group(2)), english.group(1));
    }
    Matcher american = MONTH_FIRST.matcher(printed);
    return american.matches()
        ? date(american.group(3), month(american.group(1)), american.group(2))
        : RuleCheck.wrong(List.of());
  }

  /** Dotted dates have the day first; with other separators Americans begin with the month. */
  private static RuleCheck yearLast(Matcher written) {
    RuleCheck dayFirst = date(written.group(4), written.group(3), written.group(1));
    RuleCheck monthFirst = date(written.group(4), written.group(1), written.group(3));
    boolean unambiguous = written.group(2).equals(".") || written.group(1).equals(written.group(3));
    if (unambiguous || !Boolean.TRUE.equals(monthFirst.valid())) {
      return dayFirst;
    }
    return Boolean.TRUE.equals(dayFirst.valid()) ? RuleCheck.right(null) : monthFirst;
  }

  private static String month(String name) {
    return String.valueOf(Months.number(name));
  }

  private static List<String> nearly(String printed) {
    List<String> nearly = new ArrayList<>();
    Matcher chinese = NEARLY_CHINESE.matcher(printed);
    if (chinese.matches()) {
      nearly.add(
          "%s年%s月%s日"
              .formatted(
                  Confusables.digits(chinese.group(1)),
                  Confusables.digits(chinese.group(2)),
                  Confusables.digits(chinese.group(3))));
    }
    Matcher separated = NEARLY_SEPARATED.matcher(printed);
    if (separated.matches()) {
      for (int sign : new int[] {2, 4}) {
        nearly.add(
            Confusables.digits(separated.group(1))
                + separated.group(sign)
                + Confusables.digits(separated.group(3))
                + separated.group(sign)
                + Confusables.digits(separated.group(5)));
      }
    }
    NEARLY_ENGLISH.stream()
        .map(pattern -> pattern.matcher(printed))
        .filter(Matcher::matches)
        .flatMap(read -> english(read).stream())
        .forEach(nearly::add);
    return nearly.stream().distinct().toList();
  }

  private static Optional<String> english(Matcher read) {
    return Months.corrected(read.group(3))
        .map(
            month ->
                Confusables.digits(read.group(1))
                    + read.group(2)
                    + month
                    + read.group(4)
                    + Confusables.digits(read.group(5)));
  }

  /** A date of years that forms may tell of; of two digits the century is not known. */
  private static RuleCheck date(String year, String month, String day) {
    boolean whole = year.length() == 4;
    try {
      LocalDate date =
          LocalDate.of(
              // Any leap year: the day may be the 29th of February.
              whole ? Integer.parseInt(year) : 2000,
              Integer.parseInt(month),
              Integer.parseInt(day));
      boolean plausible = date.getYear() >= 1850 && date.getYear() < 2150;
      return plausible
          ? RuleCheck.right(whole ? date.toString() : null)
          : RuleCheck.wrong(List.of());
    } catch (DateTimeException | NumberFormatException e) {
      return RuleCheck.wrong(List.of());
    }
  }
}
