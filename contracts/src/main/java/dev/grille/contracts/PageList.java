package dev.grille.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Pages of a file as commands and the command line name them: {@code 2}, {@code 2-5} or {@code
 * 1,3-4}, with spaces between or without.
 *
 * @param numbers from 1, in the order named
 */
public record PageList(List<Integer> numbers) {
  /** {@code 7} or {@code 2-5}; five digits are {@link CommandParser#MAX_PAGE}. */
  private static final Pattern SPAN =
      Pattern.compile("\\s*([1-9][0-9]{0,4})\\s*(?:-\\s*([1-9][0-9]{0,4})\\s*)?");

  public PageList {
    if (numbers.isEmpty()) {
      throw new IllegalArgumentException("must name a page");
    }
    numbers = List.copyOf(numbers);
  }

  /**
   * Reads a list.
   *
   * @param most pages that it may name
   * @throws IllegalArgumentException when it is none, or names more; says what it must be
   */
  public static PageList parse(String text, int most) {
    List<Integer> numbers = new ArrayList<>();
    // A text may have a million commas: what follows the last page that is taken stays one part.
    String[] parts = text.split(",", most + 1);
    if (parts.length > most) {
      throw tooMany(most);
    }
    for (String part : parts) {
      Matcher span = SPAN.matcher(part);
      if (!span.matches()) {
        throw new IllegalArgumentException("must be pages and spans of pages, such as 2-5,8");
      }
      int first = Integer.parseInt(span.group(1));
      int last = span.group(2) == null ? first : Integer.parseInt(span.group(2));
      if (last < first) {
        throw new IllegalArgumentException(
            "names a span that runs backwards: " + first + "-" + last);
      }
      if (numbers.size() + (last - first + 1) > most) {
        throw tooMany(most);
      }
      IntStream.rangeClosed(first, last).forEach(numbers::add);
    }
    return new PageList(numbers);
  }

  private static IllegalArgumentException tooMany(int most) {
    return new IllegalArgumentException("must name at most " + most + " pages");
  }
}
