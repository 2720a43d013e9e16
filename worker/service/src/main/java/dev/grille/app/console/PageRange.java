package dev.grille.app.console;

import dev.grille.contracts.CommandParser;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Pages of a file that are read one by one: {@code 2}, {@code 2-5} or {@code 1,3-4}.
 *
 * @param numbers from 1, in the order that was asked for
 */
public record PageRange(List<Integer> numbers) {
  /** A query each: more is a slip of the finger. */
  private static final int MAX_PAGES = 1000;

  private static final Pattern PIECE = Pattern.compile("([0-9]{1,5})(?:-([0-9]{1,5}))?");

  public PageRange {
    numbers = List.copyOf(numbers);
  }

  /**
   * Reads a range.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static PageRange parse(String text) {
    List<Integer> numbers = new ArrayList<>();
    for (String piece : text.split(",", -1)) {
      Matcher range = PIECE.matcher(piece.strip());
      int first = range.matches() ? Integer.parseInt(range.group(1)) : 0;
      int last = first > 0 && range.group(2) != null ? Integer.parseInt(range.group(2)) : first;
      if (first < 1 || last < first || last > CommandParser.MAX_PAGE) {
        throw new IllegalArgumentException("no pages: '" + text + "'; such as 2, 2-5 or 1,3-4");
      }
      if (numbers.size() + last - first >= MAX_PAGES) {
        throw new IllegalArgumentException("more than " + MAX_PAGES + " pages: '" + text + "'");
      }
      IntStream.rangeClosed(first, last).forEach(numbers::add);
    }
    return new PageRange(numbers);
  }

  /** For the command line. */
  public static final class Converter implements ITypeConverter<PageRange> {
    @Override
    public PageRange convert(String text) {
      try {
        return parse(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
