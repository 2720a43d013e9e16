package dev.grille.contracts.dialects;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as they are printed, in the vendor's formats. What is no date stays as it is. */
final class AliyunDates {
  /** What the vendor has for a term without an end. */
  static final String NO_END = "29991231";

  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})\\s*[-./年]\\s*(\\d{1,2})\\s*[-./月]\\s*(\\d{1,2})");
  private static final Pattern DIGITS = Pattern.compile("(?<!\\d)(\\d{4})(\\d{2})(\\d{2})(?!\\d)");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})\\s+(?:\\d{1,2}月\\s*/\\s*)?([A-Za-z]{3})[a-z]*[^\\d]*(\\d{4})");
  private static final Pattern EIGHT = Pattern.compile("\\d{8}");
  private static final Pattern YEARS = Pattern.compile("(\\d{1,2})年");
  private static final String MONTHS = "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC";

  private AliyunDates() {}

  /** {@code 20121127}. */
  static String compact(String printed) {
    return format(printed, "");
  }

  /** {@code 2012-11-27}. */
  static String dashed(String printed) {
    return format(printed, "-");
  }

  /** {@code 121127}, of what {@link #compact} gives. */
  static String withoutCentury(String compact) {
    return EIGHT.matcher(compact).matches() ? compact.substring(2) : compact;
  }

  /** The last date of a term, {@link #NO_END} where it has none. */
  static String endOfTerm(String printed) {
    List<MatchResult> dates = YEAR_FIRST.matcher(printed).results().toList();
    if (dates.isEmpty()) {
      return NO_END;
    }
    MatchResult last = dates.get(dates.size() - 1);
    // A single date is the beginning, unless the word for "until" stands before it.
    boolean ends = dates.size() > 1 || printed.lastIndexOf('至', last.start()) >= 0;
    return ends ? compact(last.group()) : NO_END;
  }

  /** How many years, where the term is told by that. */
  static String years(String printed) {
    Matcher years = YEARS.matcher(printed.strip());
    return years.matches() ? years.group(1) : compact(printed);
  }

  private static String format(String printed, String between) {
    Matcher date = YEAR_FIRST.matcher(printed);
    if (!date.find()) {
      date = DIGITS.matcher(printed);
      if (!date.find()) {
        return dayFirst(printed, between);
      }
    }
    return written(date.group(1), date.group(2), date.group(3), between);
  }

  private static String dayFirst(String printed, String between) {
    Matcher date = DAY_FIRST.matcher(printed);
    if (!date.find()) {
      return printed;
    }
    int month = MONTHS.indexOf(date.group(2).toUpperCase(Locale.ROOT));
    return month < 0 || month % 3 != 0
        ? printed
        : written(date.group(3), Integer.toString(month / 3 + 1), date.group(1), between);
  }

  private static String written(String year, String month, String day, String between) {
    return year
        + between
        + String.format(Locale.ROOT, "%02d", Integer.parseInt(month))
        + between
        + String.format(Locale.ROOT, "%02d", Integer.parseInt(day));
  }
}
