package dev.grille.vision.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * By how much rows still rise after the angles of lines were taken away. Short words tell their
 * angle badly, and over a page's width a degree is a whole row: but what stands in one row has to
 * lie on one height, so that the slope is the one at which most does.
 *
 * @param base in degrees clockwise, at {@code middle}
 * @param change further degrees at {@code reach} below it
 * @param middle height of the page's lines on average, in pixels
 * @param reach from there to the line that is furthest above or below, in pixels
 */
record RowSlope(double base, double change, double middle, double reach) {
  /** Which slopes are tried, in degrees. */
  private static final double FURTHEST = 2.5;

  private static final double STEP = 0.25;

  private static final double FURTHEST_CHANGE = 1.5;

  private static final double CHANGE_STEP = 0.5;

  /** How far the angles of lines are off, in degrees: what is further is less likely. */
  private static final double USUAL = 1.5;

  /** How far two lines of one row lie apart in height, against the lower one's. */
  private static final double LEVEL = 0.2;

  /** Further apart than this, no slope that is tried brings them into one row. */
  private static final double NEAR = 3;

  /** Fewer pairs of words side by side lie on one height by chance. */
  private static final int MIN_PAIRS = 10;

  /** Width against height of words: lines of running text tell their angle, and columns differ. */
  private static final double WORDS = 10;

  /** Rows that do not rise. */
  static final RowSlope NONE = new RowSlope(0, 0, 0, 1);

  /** A line on the page that was flattened by angles. */
  record Placed(FlatPage.Place at, double width, double height) {
    boolean isWords() {
      return width < WORDS * height;
    }
  }

  /** Two lines that stand side by side. */
  private record Pair(Placed one, Placed other, double height) {}

  /** The slope at which most lines that stand side by side lie on one height. */
  static RowSlope of(List<Placed> lines) {
    double middle = lines.stream().mapToDouble(line -> line.at().y()).average().orElse(0);
    double reach =
        Math.max(
            1,
            lines.stream().mapToDouble(line -> Math.abs(line.at().y() - middle)).max().orElse(1));
    RowSlope best = new RowSlope(0, 0, middle, reach);
    List<Pair> pairs = pairs(lines);
    if (pairs.size() < MIN_PAIRS) {
      return best;
    }
    double most = best.level(pairs);
    for (double base = -FURTHEST; base <= FURTHEST; base += STEP) {
      for (double change = -FURTHEST_CHANGE; change <= FURTHEST_CHANGE; change += CHANGE_STEP) {
        RowSlope slope = new RowSlope(base, change, middle, reach);
        double level = slope.level(pairs);
        if (level > most) {
          most = level;
          best = slope;
        }
      }
    }
    return best;
  }

  /** Where a place lies once the slope is taken away. */
  FlatPage.Place level(FlatPage.Place place) {
    double slope = base + change * (place.y() - middle) / reach;
    return new FlatPage.Place(place.x(), place.y() - Math.toRadians(slope) * place.x());
  }

  private static List<Pair> pairs(List<Placed> lines) {
    List<Placed> down =
        lines.stream()
            .filter(Placed::isWords)
            .sorted(Comparator.comparingDouble(line -> line.at().y()))
            .toList();
    double furthest = NEAR * lines.stream().mapToDouble(Placed::height).max().orElse(0);
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < down.size(); i++) {
      Placed one = down.get(i);
      for (int j = i + 1; j < down.size(); j++) {
        Placed other = down.get(j);
        double below = other.at().y() - one.at().y();
        if (below > furthest) {
          break;
        }
        double lower = Math.min(one.height(), other.height());
        double apart = Math.abs(one.at().x() - other.at().x());
        if (below < NEAR * lower && apart > (one.width() + other.width()) / 2) {
          pairs.add(new Pair(one, other, lower));
        }
      }
    }
    return pairs;
  }

  /** How many pairs lie on one height, and how likely such a slope is at all. */
  private double level(List<Pair> pairs) {
    double level = 0;
    for (Pair pair : pairs) {
      double off = (level(pair.one().at()).y() - level(pair.other().at()).y()) / pair.height();
      level += Math.exp(-off * off / (2 * LEVEL * LEVEL));
    }
    return level * Math.exp(-(base * base + change * change) / (2 * USUAL * USUAL));
  }
}
