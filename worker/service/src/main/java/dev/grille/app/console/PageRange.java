package dev.grille.app.console;

import dev.grille.contracts.PageList;
import java.util.List;
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

  public PageRange {
    numbers = List.copyOf(numbers);
  }

  /**
   * Reads a range.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static PageRange parse(String text) {
    try {
      return new PageRange(PageList.parse(text, MAX_PAGES).numbers());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("pages '" + text + "': " + e.getMessage(), e);
    }
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
