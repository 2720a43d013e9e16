package dev.grille.vision.tables;

import dev.grille.vision.pixels.Box;
import java.util.ArrayList;
import java.util.List;

/**
 * What dark rows draw of a table's borders: their edges, where such a row begins and ends as the
 * rules above or below it do, and through it the borders of columns that end at it, for rules on
 * dark ground are hardly seen. Elsewhere shade is decoration.
 *
 * @param letter height of the page's letters, in pixels
 */
record BandEdges(double letter) {
  /** How far from each other ends are the same, in letters. */
  private static final double SAME = 0.6;

  /** The highest row, of wrapped text, in letters. */
  private static final double ROW = 10;

  /** Rules of one width that make a table; a single one may underline a head. */
  private static final int SEVERAL = 2;

  /** The borders that these bands draw, as rules without thickness. */
  List<Rule> of(List<Box> bands, List<Rule> rules) {
    List<Rule> borders = new ArrayList<>();
    for (Box band : bands) {
      List<Rule> alike = rules.stream().filter(rule -> spans(band, rule)).toList();
      if (alike.size() < SEVERAL || alike.stream().noneMatch(rule -> isNext(band, rule))) {
        continue;
      }
      borders.add(new Rule(true, band.top(), band.left(), band.right(), 0));
      borders.add(new Rule(true, band.bottom(), band.left(), band.right(), 0));
      rules.stream()
          .filter(rule -> endsAt(band, rule))
          .forEach(rule -> borders.add(new Rule(false, rule.at(), band.top(), band.bottom(), 0)));
    }
    return borders;
  }

  private boolean spans(Box band, Rule rule) {
    return rule.level() && isSame(rule.from(), band.left()) && isSame(rule.to(), band.right());
  }

  /** Whether there is but one row between a band and a rule, or none. */
  private boolean isNext(Box band, Rule rule) {
    return Math.max(band.top() - rule.at(), rule.at() - band.bottom()) <= ROW * letter;
  }

  /** Whether an upright rule comes from below up to a band, or from above down to it. */
  private boolean endsAt(Box band, Rule rule) {
    boolean inside =
        rule.at() >= band.left() - SAME * letter && rule.at() <= band.right() + SAME * letter;
    return !rule.level()
        && inside
        && (isSame(rule.from(), band.bottom()) || isSame(rule.to(), band.top()));
  }

  private boolean isSame(double one, double other) {
    return Math.abs(one - other) <= SAME * letter;
  }
}
