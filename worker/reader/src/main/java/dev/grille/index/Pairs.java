package dev.grille.index;

import dev.grille.reader.Signature;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Places of a template and of a picture that look alike, and how much each pair says.
 *
 * @param tx in the template
 * @param ty in the template
 * @param px in the picture
 * @param py in the picture
 * @param weight above 0
 */
record Pairs(double[] tx, double[] ty, double[] px, double[] py, double[] weight) {
  /** Samples of three pairs: with one pair in three right, one sample in 27 is. */
  private static final int SAMPLES = 150;

  /**
   * How far off a pair may be, as a share of the picture's extent: photographs are no affine maps.
   */
  private static final double NEAR = 0.03;

  /** The same for projective maps: curled paper is flat within a hundredth. */
  private static final double[] NEARER = {0.02, 0.012, 0.008};

  /** Flatter triangles, as a share of the square of the template's extent, place nothing. */
  private static final double FLAT = 0.004;

  /** Cells along the longer side of what of a template is seen. */
  private static final int CELLS = 12;

  /** Below so many pairs any are explained. */
  private static final int MIN_PAIRS = 5;

  /**
   * What pairs that lie together say.
   *
   * @param votes 0 or more
   * @param map from the template to the picture, both in pixels; null where they give none
   */
  record Agreement(double votes, @Nullable Projection map) {
    private static final Agreement NONE = new Agreement(0, null);
  }

  /** Least area in the picture, as a share of that in the template, both against their extents. */
  private static final double MIN_SCALE = 0.02;

  /** A template whose places, each with itself, say this much. */
  static Pairs ofItself(Signature own, double weight) {
    double[] x = doubles(own.x());
    double[] y = doubles(own.y());
    double[] weights = new double[x.length];
    Arrays.fill(weights, weight);
    return new Pairs(x, y, x, y, weights);
  }

  private static double[] doubles(float[] values) {
    return IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray();
  }

  int size() {
    return tx.length;
  }

  /** What they would say at most, each in a cell of its own as far as there are cells. */
  double mostVotes() {
    return Math.sqrt(Math.min(size(), CELLS * CELLS) * Arrays.stream(weight).sum());
  }

  /**
   * What those pairs say that lie together: an affine map that explains the most of them is
   * followed by the projective ones of what it explains, ever more closely. Forms with the same
   * words in other places agree with the first only.
   */
  Agreement consistent() {
    if (size() < MIN_PAIRS) {
      return Agreement.NONE;
    }
    double extent = extent(tx, ty);
    double seen = extent(px, py);
    if (extent == 0 || seen == 0) {
      return Agreement.NONE;
    }
    double[][] from = {scaled(tx, extent), scaled(ty, extent)};
    double[][] to = {scaled(px, seen), scaled(py, seen)};
    boolean[] near = explained(from, to);
    Projection map = null;
    for (double within : NEARER) {
      map = Projection.fit(from, to, near);
      if (map == null) {
        return Agreement.NONE;
      }
      for (int i = 0; i < near.length; i++) {
        double u = from[0][i];
        double v = from[1][i];
        near[i] = Math.hypot(map.x(u, v) - to[0][i], map.y(u, v) - to[1][i]) <= within;
      }
    }
    return new Agreement(spread(from, near), map.scaled(extent, seen));
  }

  /**
   * By cells of the template: many pairs in one, such as a line of small print, say little more.
   */
  private double spread(double[][] from, boolean[] of) {
    double left = least(from[0]);
    double top = least(from[1]);
    double[] cells = new double[CELLS * CELLS];
    for (int i = 0; i < of.length; i++) {
      if (of[i]) {
        int column = Math.min(CELLS - 1, (int) ((from[0][i] - left) * CELLS));
        int row = Math.min(CELLS - 1, (int) ((from[1][i] - top) * CELLS));
        cells[row * CELLS + column] += weight[i];
      }
    }
    double sum = 0;
    for (double cell : cells) {
      sum += Math.sqrt(cell);
    }
    return sum;
  }

  private static double least(double[] values) {
    double least = Double.POSITIVE_INFINITY;
    for (double value : values) {
      least = Math.min(least, value);
    }
    return least;
  }

  private double sum(boolean[] of) {
    double sum = 0;
    for (int i = 0; i < of.length; i++) {
      sum += of[i] ? weight[i] : 0;
    }
    return sum;
  }

  /** The pairs that the best of some affine maps by chance explains. */
  private boolean[] explained(double[][] from, double[][] to) {
    SplittableRandom random = new SplittableRandom(size());
    boolean[] best = new boolean[size()];
    double most = -1;
    for (int sample = 0; sample < SAMPLES; sample++) {
      int a = random.nextInt(size());
      int b = random.nextInt(size());
      int c = random.nextInt(size());
      double area = cross(from, a, b, c);
      double scale = cross(to, a, b, c) / area;
      if (Math.abs(area) > FLAT && scale > MIN_SCALE) {
        boolean[] near = explained(from, to, new int[] {a, b, c}, area);
        double sum = sum(near);
        if (sum > most) {
          most = sum;
          best = near;
        }
      }
    }
    return best;
  }

  private static boolean[] explained(double[][] from, double[][] to, int[] by, double area) {
    boolean[] near = new boolean[from[0].length];
    int a = by[0];
    for (int i = 0; i < near.length; i++) {
      double v = cross(from, a, i, by[2]) / area;
      double w = cross(from, a, by[1], i) / area;
      double x = to[0][a] + v * (to[0][by[1]] - to[0][a]) + w * (to[0][by[2]] - to[0][a]);
      double y = to[1][a] + v * (to[1][by[1]] - to[1][a]) + w * (to[1][by[2]] - to[1][a]);
      near[i] = Math.abs(x - to[0][i]) <= NEAR && Math.abs(y - to[1][i]) <= NEAR;
    }
    return near;
  }

  private static double[] scaled(double[] values, double extent) {
    double[] scaled = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      scaled[i] = values[i] / extent;
    }
    return scaled;
  }

  private static double cross(double[][] at, int a, int b, int c) {
    return (at[0][b] - at[0][a]) * (at[1][c] - at[1][a])
        - (at[1][b] - at[1][a]) * (at[0][c] - at[0][a]);
  }

  private static double extent(double[] x, double[] y) {
    double left = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double top = Double.POSITIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < x.length; i++) {
      left = Math.min(left, x[i]);
      right = Math.max(right, x[i]);
      top = Math.min(top, y[i]);
      bottom = Math.max(bottom, y[i]);
    }
    return Math.max(right - left, bottom - top);
  }
}
