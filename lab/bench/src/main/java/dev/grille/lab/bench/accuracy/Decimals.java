package dev.grille.lab.bench.accuracy;

import java.util.Locale;

/** Figures as the reports' tables have them. */
public final class Decimals {
  private Decimals() {}

  /** Three decimals, or a dash where there is no number. */
  public static String share(double value) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.3f", value);
  }

  /** Two decimals, or a dash where there is no number. */
  public static String number(double value) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.2f", value);
  }
}
