package dev.grille.vision.alignment;

import java.util.Arrays;
import java.util.Comparator;
import org.opencv.core.Size;

/** How much of a picture some points span. */
final class Coverage {
  private Coverage() {}

  /** Area of the points' convex hull ÷ area of the picture (Andrew's monotone chain, 1979). */
  static double share(double[] x, double[] y, Size of) {
    int n = x.length;
    if (n < 3) {
      return 0;
    }
    double[][] points = new double[n][];
    for (int i = 0; i < n; i++) {
      points[i] = new double[] {x[i], y[i]};
    }
    Arrays.sort(
        points, Comparator.<double[]>comparingDouble(p -> p[0]).thenComparingDouble(p -> p[1]));
    double[][] hull = new double[2 * n][];
    int size = 0;
    for (int i = 0; i < n; i++) {
      size = push(hull, size, 2, points[i]);
    }
    int lower = size + 1;
    for (int i = n - 2; i >= 0; i--) {
      size = push(hull, size, lower, points[i]);
    }
    double twice = 0;
    for (int i = 0; i + 1 < size; i++) {
      twice += hull[i][0] * hull[i + 1][1] - hull[i + 1][0] * hull[i][1];
    }
    return Math.abs(twice) / 2 / (of.width * of.height);
  }

  private static int push(double[][] hull, int size, int least, double[] point) {
    int kept = size;
    while (kept >= least && cross(hull[kept - 2], hull[kept - 1], point) <= 0) {
      kept--;
    }
    hull[kept] = point;
    return kept + 1;
  }

  private static double cross(double[] o, double[] a, double[] b) {
    return (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]);
  }
}
