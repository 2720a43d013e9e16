package dev.grille.evaluation;

import java.util.Collection;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * So many of so many.
 *
 * @param right how many are as they should be
 * @param all how many there are
 */
public record Share(long right, long all) {
  public Share {
    if (right < 0 || right > all) {
      throw new IllegalArgumentException(right + " of " + all + " is no share");
    }
  }

  /** How many of some things are as asked. */
  public static <T> Share of(Collection<T> all, Predicate<? super T> right) {
    return new Share(all.stream().filter(right).count(), all.size());
  }

  /** 0 to 1; NaN where there is nothing to share. */
  public double value() {
    return all == 0 ? Double.NaN : right / (double) all;
  }

  /** Where it lies with 95 % confidence. */
  public WilsonInterval interval() {
    return WilsonInterval.of(right, all);
  }

  /** Value and interval, or a dash. */
  @Override
  public String toString() {
    return all == 0
        ? "-"
        : String.format(
            Locale.ROOT, "%.3f (%.3f to %.3f)", value(), interval().low(), interval().high());
  }
}
