package dev.grille.vision.alignment;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Size;

/**
 * How a form departs from a plane, or from its template's layout: a smooth field of small
 * displacements in template pixels, read off where fixed print was found. It exists only where it
 * explains much of what a homography leaves, tried on pieces of print it was not fitted to.
 *
 * @param field the displacements
 * @param most the largest of them where print was found
 */
record Bend(SplineField field, double most) {
  private static final int MIN_PAIRS = 24;
  private static final int NEIGHBOURS = 8;

  /** Upright strips of a form, for taking half of the pieces from all over it. */
  private static final int STRIPS = 8;

  /** How fast a displacement may change over the form. */
  private static final double STEEPEST = 0.03;

  private static final double[] STIFFNESS = {0.01, 0.1, 1};

  /** What is left must be below this share of what was there, or the field is not used. */
  private static final double WORTH = 0.8;

  /** Departures below this, in pixels of the plane they were seen in, are not worth a field. */
  private static final double MIN_DEPARTURE = 0.2;

  /**
   * Fits a field of displacements.
   *
   * @param pieces template places and where they were found, both in template pixels
   * @param pixel one pixel of the plane they were found in, in template pixels
   * @return null where a plane explains the pieces as well
   */
  static @Nullable Bend fit(Size size, Correspondences pieces, double pixel) {
    Correspondences consistent = pieces.only(agreesWithNeighbours(pieces, 2.5 * pixel));
    if (consistent.size() < MIN_PAIRS) {
      return null;
    }
    double[] before = new double[consistent.size()];
    for (int i = 0; i < before.length; i++) {
      before[i] =
          Math.hypot(
              consistent.px()[i] - consistent.tx()[i], consistent.py()[i] - consistent.ty()[i]);
    }
    double was = boundedMeanSquare(before, pixel);
    double best = WORTH * WORTH * was;
    double stiffness = 0;
    for (double candidate : STIFFNESS) {
      double left = leftOver(size, consistent, candidate, pixel);
      if (left < best) {
        best = left;
        stiffness = candidate;
      }
    }
    if (stiffness == 0 || was < MIN_DEPARTURE * MIN_DEPARTURE * pixel * pixel) {
      return null;
    }
    SplineField field = SplineField.fit(size, consistent, null, stiffness, 2 * pixel);
    return field == null ? null : new Bend(field, Arrays.stream(before).max().orElse(0));
  }

  double dx(double x, double y) {
    return field.dx(x, y);
  }

  double dy(double x, double y) {
    return field.dy(x, y);
  }

  /** What a field fitted to every second piece leaves of the others. */
  private static double leftOver(
      Size size, Correspondences pieces, double stiffness, double pixel) {
    double[] left = new double[pieces.size()];
    int[] rank = ranks(size, pieces);
    for (int half = 0; half < 2; half++) {
      boolean[] use = new boolean[left.length];
      for (int i = 0; i < left.length; i++) {
        use[i] = rank[i] % 2 == half;
      }
      SplineField field = SplineField.fit(size, pieces, use, stiffness, 2 * pixel);
      if (field == null) {
        return Double.POSITIVE_INFINITY;
      }
      for (int i = 0; i < left.length; i++) {
        left[i] = use[i] ? left[i] : field.residual(pieces, i);
      }
    }
    return boundedMeanSquare(left, pixel);
  }

  /**
   * Numbers pieces from the top down, strip by strip: every second one is a half of each region.
   */
  private static int[] ranks(Size size, Correspondences pieces) {
    List<Integer> order =
        IntStream.range(0, pieces.size())
            .boxed()
            .sorted(
                Comparator.<Integer>comparingInt(i -> (int) (STRIPS * pieces.tx()[i] / size.width))
                    .thenComparingDouble(i -> pieces.ty()[i]))
            .toList();
    int[] ranks = new int[order.size()];
    for (int rank = 0; rank < ranks.length; rank++) {
      ranks[order.get(rank)] = rank;
    }
    return ranks;
  }

  /** A piece that moved unlike those around it is another print, or was mistaken. */
  private static boolean[] agreesWithNeighbours(Correspondences pieces, double tolerance) {
    int n = pieces.size();
    boolean[] keep = new boolean[n];
    for (int i = 0; i < n; i++) {
      double[][] near = nearest(pieces, i);
      double[] x = Arrays.stream(near).mapToDouble(d -> d[1]).toArray();
      double[] y = Arrays.stream(near).mapToDouble(d -> d[2]).toArray();
      double off =
          Math.hypot(
              pieces.px()[i] - pieces.tx()[i] - HomographyFit.median(x),
              pieces.py()[i] - pieces.ty()[i] - HomographyFit.median(y));
      double distance = near.length < 3 ? 0 : near[near.length / 2][0];
      keep[i] = near.length >= 3 && off <= tolerance + STEEPEST * distance;
    }
    return keep;
  }

  private static double[][] nearest(Correspondences pieces, int i) {
    double[][] others = new double[pieces.size() - 1][];
    int next = 0;
    for (int k = 0; k < pieces.size(); k++) {
      if (k != i) {
        double distance =
            Math.hypot(pieces.tx()[k] - pieces.tx()[i], pieces.ty()[k] - pieces.ty()[i]);
        others[next++] =
            new double[] {
              distance, pieces.px()[k] - pieces.tx()[k], pieces.py()[k] - pieces.ty()[k]
            };
      }
    }
    Arrays.sort(others, (a, b) -> Double.compare(a[0], b[0]));
    return Arrays.copyOf(others, Math.min(NEIGHBOURS, others.length));
  }

  /** Mean square in which a mistaken piece counts no more than one that is three pixels off. */
  private static double boundedMeanSquare(double[] values, double pixel) {
    double most = 9 * pixel * pixel;
    return Arrays.stream(values).map(v -> Math.min(most, v * v)).average().orElse(0);
  }
}
