package dev.grille.index;

/**
 * Tells forms apart that have much in common, by the places in which they differ: of the form that
 * is there most are seen, of the other one hardly any.
 */
final class Editions {
  /** Probability that a place is seen that is not there. */
  private static final double BY_CHANCE = 0.04;

  /** The same for one that is there, whatever the picture's quality: at least, and at most. */
  private static final double LEAST = 0.2;

  private static final double MOST = 0.85;

  /**
   * Share of what a place says that counts: neighbours are seen, or not, together, for they share
   * print.
   */
  private static final double INDEPENDENT = 0.5;

  private Editions() {}

  /**
   * How much likelier it is that a picture shows the first of two forms: the logarithm of the
   * ratio.
   */
  static double likelier(PlacedForm first, PlacedForm second) {
    Tally own = Tally.of(first, second);
    Tally others = Tally.of(second, first);
    double seen = (1.0 + own.common + others.common) / (2.0 + own.all + others.all);
    double visible = Math.max(LEAST, Math.min(MOST, seen));
    return INDEPENDENT * (own.says(visible) - others.says(visible));
  }

  /**
   * A form's places, those that another has too and those that it has alone.
   *
   * @param common seen of those in both
   * @param all in both
   * @param found seen of its own
   * @param missed of its own and not seen
   */
  private record Tally(int common, int all, int found, int missed) {
    static Tally of(PlacedForm form, PlacedForm other) {
      int common = 0;
      int all = 0;
      int found = 0;
      int missed = 0;
      for (int place = 0; place < form.size(); place++) {
        boolean seen = form.isFound(place);
        if (!form.isInside(place)) {
          continue;
        }
        if (form.isIn(other, place)) {
          all++;
          common += seen ? 1 : 0;
        } else {
          found += seen ? 1 : 0;
          missed += seen ? 0 : 1;
        }
      }
      return new Tally(common, all, found, missed);
    }

    double says(double visible) {
      return found * Math.log(visible / BY_CHANCE)
          + missed * Math.log((1 - visible) / (1 - BY_CHANCE));
    }
  }
}
