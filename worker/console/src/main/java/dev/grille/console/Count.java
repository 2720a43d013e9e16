package dev.grille.console;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Numbers of things as options have them. Every option that is an {@code int} is one. */
public class Count implements ITypeConverter<Integer> {
  /** Of TCP. */
  private static final int LAST_PORT = 65_535;

  private final int least;
  private final int most;

  /** Takes 1 and more. */
  public Count() {
    this(1, Integer.MAX_VALUE);
  }

  private Count(int least, int most) {
    this.least = least;
    this.most = most;
  }

  /** Takes 0 too: there need not be any. */
  public static final class OrNone extends Count {
    /** Takes 0 and more. */
    public OrNone() {
      super(0, Integer.MAX_VALUE);
    }
  }

  /** The number of a port; 0 for any that is free. */
  public static final class Port extends Count {
    /** Takes what TCP has. */
    public Port() {
      super(0, LAST_PORT);
    }
  }

  @Override
  public final Integer convert(String text) {
    try {
      int count = Integer.parseInt(text);
      if (count >= least && count <= most) {
        return count;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new TypeConversionException(
        "'%s' is no whole number from %d%s"
            .formatted(text, least, most < Integer.MAX_VALUE ? " to " + most : ""));
  }
}
