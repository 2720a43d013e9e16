package dev.grille.lab.cases.documents.papers;

import dev.grille.lab.cases.print.Fonts;
import dev.grille.lab.cases.values.ValueSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * What a document is invented with.
 *
 * @param fonts the faces
 * @param random where all chance comes from
 * @param faulty whether a number on the document is to fail its check
 */
public record Inventor(Fonts fonts, RandomGenerator random, boolean faulty) {
  /** For documents whose numbers are right. */
  public Inventor(Fonts fonts, RandomGenerator random) {
    this(fonts, random, false);
  }

  /** An empty paper; see {@link Paper}. */
  public Paper paper(int width, int height, double millimetres, String... keys) {
    return new Paper(width, height, millimetres, fonts, List.of(keys));
  }

  /** A value that stands alone. */
  public String next(ValueSource source) {
    return source.next(random, Map.of());
  }

  /** Whether something happens that happens so often. */
  public boolean chance(double share) {
    return random.nextDouble() < share;
  }

  /** A number between two others. */
  public double between(double from, double to) {
    return random.nextDouble(from, to);
  }

  /** A whole number from one to another, both included. */
  public int whole(int from, int to) {
    return random.nextInt(from, to + 1);
  }

  /** One of some. */
  @SafeVarargs
  public final <T> T pick(T... from) {
    return from[random.nextInt(from.length)];
  }

  /** A day of the years, both included. */
  public LocalDate day(int fromYear, int toYear) {
    return LocalDate.of(whole(fromYear, toYear), 1, 1).plusDays(random.nextInt(365));
  }

  /** So many digits, zeros in front too. */
  public String digits(int count) {
    StringBuilder digits = new StringBuilder();
    while (digits.length() < count) {
      digits.append(random.nextInt(10));
    }
    return digits.toString();
  }

  /** How a printer stands off that fills in forms: up to so many pixels, and a little aslant. */
  public Printer printer(double drift, double faintest) {
    return new Printer(
        random.nextDouble(-1, 1) * drift * 1.2,
        random.nextDouble(-1, 1) * drift,
        drift == 0 ? 0 : random.nextGaussian() * 0.25,
        random.nextDouble(faintest, 1));
  }

  /** A number that is checked, as it is printed: with another digit where it is to be faulty. */
  public String asPrinted(String number) {
    if (!faulty) {
      return number;
    }
    int at = Math.max(0, number.length() - 4);
    while (at > 0 && !Character.isDigit(number.charAt(at))) {
      at--;
    }
    char other = (char) ('0' + (number.charAt(at) - '0' + 3) % 10);
    return number.substring(0, at) + other + number.substring(at + 1);
  }
}
