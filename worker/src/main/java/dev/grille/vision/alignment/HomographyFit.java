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

  private HomographyFit() {}

  /**
   * Searches by marginalised sampling (MAGSAC++, Barath et al., 2020).
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
      Mat found =
          scope.own(
              Calib3d.findHomography(
                  from, to, Calib3d.USAC_MAGSAC, threshold, scope.mat(), ITERATIONS, CONFIDENCE));
      return found.empty() ? null : Homography.of(found);
    } catch (CvException | IllegalArgumentException degenerate) {
      return null;
    }
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
      Homography next = leastSquares(pairs, weight);
      if (next == null) {
        return map;
      }
      map = next;
    }
    return map;
  }

  /** Weighted direct linear transform on normalised coordinates (Hartley, 1997). */
  private static @Nullable Homography leastSquares(Correspondences pairs, double[] weight) {
    double[] from = normaliser(pairs.tx(), pairs.ty(), weight);
    double[] to = normaliser(pairs.px(), pairs.py(), weight);
    double[][] normal = new double[8][9];
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
      double[] h = LinearSystem.solve(normal);
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

  private static void accumulate(double[][] normal, double[] row, double weight) {
    for (int r = 0; r < 8; r++) {
      for (int c = 0; c < 9; c++) {
        normal[r][c] += weight * row[r] * row[c];
      }
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
