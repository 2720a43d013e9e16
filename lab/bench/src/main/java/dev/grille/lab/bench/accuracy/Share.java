package dev.grille.lab.bench.accuracy;

import java.util.Collection;
import java.util.function.Predicate;

/**
 * So many of so many.
 *
 * @param right how many are as they should be
 * @param all how many there are
 */
public record Share(long right, long all) {
  /** How many of some fields are as asked. */
  static Share of(Collection<FieldOutcome> fields, Predicate<FieldOutcome> right) {
    return new Share(fields.stream().filter(right).count(), fields.size());
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
        : TextTable.share(value())
            + " ("
            + TextTable.share(interval().low())
            + " to "
            + TextTable.share(interval().high())
            + ")";
  }
}
