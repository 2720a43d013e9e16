package dev.grille.console;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Numbers of things as options have them. Every option that is an {@code int} is one. */
public class Count implements ITypeConverter<Integer> {
  private final int least;

  /** Takes 1 and more. */
  public Count() {
    this(1);
  }

  private Count(int least) {
    this.least = least;
  }

  /** Takes 0 too: there need not be any. */
  public static final class OrNone extends Count {
    /** Takes 0 and more. */
    public OrNone() {
      super(0);
    }
  }

  @Override
  public final Integer convert(String text) {
    try {
      int count = Integer.parseInt(text);
      if (count >= least) {
        return count;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new TypeConversionException("'" + text + "' is no whole number from " + least);
  }
}
