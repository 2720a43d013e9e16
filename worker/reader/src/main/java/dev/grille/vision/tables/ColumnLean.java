package dev.grille.vision.tables;

import dev.grille.contracts.Point;
import dev.grille.vision.pages.TextRegion;
import java.util.Arrays;
import java.util.List;

/**
 * How columns without rules lean: as it brings most beginnings, middles and ends of texts below
 * each other, which is what the profile of a projection is sharpest for (Postl, 1986, for skew).
 */
final class ColumnLean {
  /** The farthest lean that is looked for, as a slope: some 14 degrees. */
  private static final double FARTHEST = 0.25;

  /** Between leans that are tried: a table of 1,000 rows of pixels moves by less than a letter. */
  private static final double STEP = 0.0125;

  /** Texts that tell, at least. */
  private static final int LEAST = 12;

  private ColumnLean() {}

  /**
   * The flattening with the lean that these texts tell.
   *
   * @param better how much more has to fall together by it than as they are
   */
  static Flattening of(List<TextRegion> regions, Flattening level, double letter, double better) {
    if (regions.size() < LEAST) {
      return level;
    }
    Flattening best = level;
    double most = better * together(regions, level, letter);
    for (double lean = -FARTHEST; lean <= FARTHEST; lean += STEP) {
      for (double converging = -FARTHEST; converging <= FARTHEST; converging += 2 * STEP) {
        Flattening leaning = level.leaning(lean, converging);
        double found = together(regions, leaning, letter);
        if (found > most) {
          most = found;
          best = leaning;
        }
      }
    }
    return best;
  }

  /** The pairs of ends of one kind that lie below each other. */
  private static double together(List<TextRegion> regions, Flattening flattening, double letter) {
    double near = letter / 4;
    double pairs = 0;
    for (int end = -1; end <= 1; end++) {
      double[] places = new double[regions.size()];
      for (int i = 0; i < places.length; i++) {
        TextRegion region = regions.get(i);
        double along = end * region.width() / 2;
        double radians = Math.toRadians(region.angle());
        places[i] =
            flattening
                .flat(
                    new Point(
                        region.x() + along * Math.cos(radians),
                        region.y() + along * Math.sin(radians)))
                .x();
      }
      Arrays.sort(places);
      int first = 0;
      for (int i = 0; i < places.length; i++) {
        while (places[i] - places[first] > near) {
          first++;
        }
        pairs += i - first;
      }
    }
    return pairs;
  }
}
