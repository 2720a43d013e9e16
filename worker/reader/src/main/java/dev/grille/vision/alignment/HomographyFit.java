package dev.grille.vision.alignment;

import dev.grille.vision.geometry.Homography;
import dev.grille.vision.geometry.LinearSystem;
import dev.grille.vision.geometry.MatScope;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.opencv.calib3d.Calib3d;
import org.opencv.core.CvException;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Point;

/** Fits homographies to correspondences of which many may be wrong. */
final class HomographyFit {
  private static final int ITERATIONS = 5000;
  private static final double CONFIDENCE = 0.9995;

  /** Tukey's constant: 95 % efficiency for normal residuals. */
  private static final double TUKEY = 4.685;

  /** How many times the correspondences of an affine map a projective one has to explain. */
  private static final double CLEARLY_MORE = 1.15;

  /** Share of the floor within which two polished maps are compared. */
  private static final double TIGHT = 0.5;

  private HomographyFit() {}

  /**
   * Searches by sampling: for an affine map, and for a homography (MAGSAC++, Barath et al., 2020).
   * The affine one is taken where it explains almost as much: a form that is laid out differently
   * tempts a homography into a perspective that is not there.
   *
   * @param threshold residual of a good correspondence, in picture pixels
   * @return null where none was found
   */
  static @Nullable Homography search(Correspondences pairs, double threshold) {
    if (pairs.size() < 4) {
      return null;
    }
    try (MatScope scope = new MatScope()) {
      MatOfPoint2f from = points(pairs.tx(), pairs.ty(), scope);
      MatOfPoint2f to = points(pairs.px(), pairs.py(), scope);
      Homography projective = projective(from, to, threshold, scope);
      Homography affine = affine(from, to, threshold, scope);
      if (affine == null || projective == null) {
        return affine == null ? projective : affine;
      }
      return simpler(affine, projective, pairs, threshold, CLEARLY_MORE);
    }
  }

  private static @Nullable Homography projective(
      MatOfPoint2f from, MatOfPoint2f to, double threshold, MatScope scope) {
    try {
      Mat found =
          scope.own(
              Calib3d.findHomography(
                  from, to, Calib3d.USAC_MAGSAC, threshold, scope.mat(), ITERATIONS, CONFIDENCE));
      return found.empty() ? null : Homography.of(found);
    } catch (CvException | IllegalArgumentException degenerate) {
      return null;
    }
  }

  private static @Nullable Homography affine(
      MatOfPoint2f from, MatOfPoint2f to, double threshold, MatScope scope) {
    try {
      Mat found =
          scope.own(
              Calib3d.estimateAffine2D(
                  from, to, scope.mat(), Calib3d.RANSAC, threshold, ITERATIONS, CONFIDENCE, 10));
      if (found.empty()) {
        return null;
      }
      double[] m = new double[6];
      found.get(0, 0, m);
      return Homography.of(m[0], m[1], m[2], m[3], m[4], m[5], 0, 0, 1);
    } catch (CvException | IllegalArgumentException degenerate) {
      return null;
    }
  }

  /** The affine map, unless the projective one explains more than a number of times as much. */
  private static Homography simpler(
      Homography affine,
      Homography projective,
      Correspondences pairs,
      double threshold,
      double times) {
    int less = count(affine, pairs, threshold);
    int more = count(projective, pairs, threshold);
    return more > times * less + 2 ? projective : affine;
  }

  private static int count(boolean[] flags) {
    int n = 0;
    for (boolean flag : flags) {
      n += flag ? 1 : 0;
    }
    return n;
  }

  /** How many correspondences a map explains. */
  static int count(Homography map, Correspondences pairs, double threshold) {
    return count(within(residuals(map, pairs), threshold));
  }

  /** Residuals in picture pixels; infinite where a place falls on or behind the horizon. */
  static double[] residuals(Homography map, Correspondences pairs) {
    double[] residual = new double[pairs.size()];
    for (int i = 0; i < residual.length; i++) {
      double x = pairs.tx()[i];
      double y = pairs.ty()[i];
      residual[i] =
          map.depth(x, y) <= 0
              ? Double.POSITIVE_INFINITY
              : Math.hypot(map.mapX(x, y) - pairs.px()[i], map.mapY(x, y) - pairs.py()[i]);
    }
    return residual;
  }

  /** Which correspondences a map explains: counted here, never taken from OpenCV's mask. */
  static boolean[] within(double[] residuals, double threshold) {
    boolean[] keep = new boolean[residuals.length];
    for (int i = 0; i < keep.length; i++) {
      keep[i] = residuals[i] <= threshold;
    }
    return keep;
  }

  /**
   * Improves a map by least squares that are weighted anew in each round (Tukey's biweight).
   *
   * @param floor residual, in picture pixels, that is never taken for an outlier
   * @return the start where the equations are degenerate
   */
  static Homography polish(Homography start, Correspondences pairs, double floor) {
    Homography projective = polish(start, pairs, floor, 8);
    Homography affine = polish(start, pairs, floor, 6);
    return simpler(affine, projective, pairs, TIGHT * floor, 1);
  }

  private static Homography polish(
      Homography start, Correspondences pairs, double floor, int unknowns) {
    Homography map = start;
    for (int round = 0; round < 6; round++) {
      double[] residual = residuals(map, pairs);
      double scale = 1.4826 * median(residual);
      double cut = Math.max(floor, TUKEY * scale);
      double[] weight = new double[residual.length];
      for (int i = 0; i < weight.length; i++) {
        double u = residual[i] / cut;
        weight[i] = u >= 1 ? 0 : pairs.weight()[i] * (1 - u * u) * (1 - u * u);
      }
      Homography next = leastSquares(pairs, weight, unknowns);
      if (next == null) {
        return map;
      }
      map = next;
    }
    return map;
  }

  /** Weighted direct linear transform on normalised coordinates (Hartley, 1997). */
  private static @Nullable Homography leastSquares(
      Correspondences pairs, double[] weight, int unknowns) {
    double[] from = normaliser(pairs.tx(), pairs.ty(), weight);
    double[] to = normaliser(pairs.px(), pairs.py(), weight);
    double[][] normal = new double[unknowns][unknowns + 1];
    double[] row = new double[9];
    for (int i = 0; i < weight.length; i++) {
      if (weight[i] > 0) {
        double x = (pairs.tx()[i] - from[0]) * from[2];
        double y = (pairs.ty()[i] - from[1]) * from[2];
        double u = (pairs.px()[i] - to[0]) * to[2];
        double v = (pairs.py()[i] - to[1]) * to[2];
        fill(row, x, y, 1, 0, 0, 0, -u * x, -u * y, u);
        accumulate(normal, row, weight[i]);
        fill(row, 0, 0, 0, x, y, 1, -v * x, -v * y, v);
        accumulate(normal, row, weight[i]);
      }
    }
    try {
      double[] h = Arrays.copyOf(LinearSystem.solve(normal), 8);
      Homography inner = Homography.of(h[0], h[1], h[2], h[3], h[4], h[5], h[6], h[7], 1);
      Homography before =
          Homography.of(from[2], 0, -from[0] * from[2], 0, from[2], -from[1] * from[2], 0, 0, 1);
      Homography after = Homography.of(1 / to[2], 0, to[0], 0, 1 / to[2], to[1], 0, 0, 1);
      return before.then(inner).then(after);
    } catch (IllegalArgumentException degenerate) {
      return null;
    }
  }

  private static void fill(double[] row, double... values) {
    System.arraycopy(values, 0, row, 0, values.length);
  }

  /**
   * Adds a row of eight factors and a right-hand side; an affine map has no use for the last two.
   */
  private static void accumulate(double[][] normal, double[] row, double weight) {
    int n = normal.length;
    for (int r = 0; r < n; r++) {
      for (int c = 0; c < n; c++) {
        normal[r][c] += weight * row[r] * row[c];
      }
      normal[r][n] += weight * row[r] * row[8];
    }
  }

  /** Centre and scale that bring weighted points to the unit square about the origin. */
  private static double[] normaliser(double[] x, double[] y, double[] weight) {
    double sum = 1e-12;
    double cx = 0;
    double cy = 0;
    for (int i = 0; i < weight.length; i++) {
      sum += weight[i];
      cx += weight[i] * x[i];
      cy += weight[i] * y[i];
    }
    cx /= sum;
    cy /= sum;
    double spread = 1e-12;
    for (int i = 0; i < weight.length; i++) {
      spread += weight[i] * Math.hypot(x[i] - cx, y[i] - cy);
    }
    return new double[] {cx, cy, sum / spread};
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
  }

  private static MatOfPoint2f points(double[] x, double[] y, MatScope scope) {
    Point[] points = new Point[x.length];
    for (int i = 0; i < points.length; i++) {
      points[i] = new Point(x[i], y[i]);
    }
    return scope.own(new MatOfPoint2f(points));
  }
}
