package dev.grille.lab.cases.photo;

import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import java.util.List;

/** A projective map of the plane, as a 3 × 3 matrix in rows. Immutable. */
public final class Homography {
  private final double[] m;

  private Homography(double[] rows) {
    this.m = rows;
  }

  /** The map with the given nine numbers, row by row. */
  public static Homography of(List<Double> rows) {
    if (rows.size() != 9) {
      throw new IllegalArgumentException("a homography has 9 numbers, not " + rows.size());
    }
    return new Homography(rows.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** The map with the given nine numbers, row by row. */
  public static Homography of(double... rows) {
    if (rows.length != 9) {
      throw new IllegalArgumentException("a homography has 9 numbers, not " + rows.length);
    }
    return new Homography(rows.clone());
  }

  /** A shift. */
  public static Homography shift(double x, double y) {
    return of(1, 0, x, 0, 1, y, 0, 0, 1);
  }

  /** Where a point goes. */
  public Point map(Point p) {
    return map(p.x(), p.y());
  }

  /** Where a point goes. */
  public Point map(double x, double y) {
    double w = m[6] * x + m[7] * y + m[8];
    return new Point((m[0] * x + m[1] * y + m[2]) / w, (m[3] * x + m[4] * y + m[5]) / w);
  }

  /** Where a quadrilateral goes. */
  public Quad map(Quad q) {
    return new Quad(
        map(q.upperLeft()), map(q.upperRight()), map(q.lowerRight()), map(q.lowerLeft()));
  }

  /** This map first, then the other. */
  public Homography then(Homography next) {
    double[] product = new double[9];
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        for (int k = 0; k < 3; k++) {
          product[row * 3 + column] += next.m[row * 3 + k] * m[k * 3 + column];
        }
      }
    }
    return new Homography(product);
  }

  /** The map back. */
  public Homography inverse() {
    double[] a = {
      m[4] * m[8] - m[5] * m[7], m[2] * m[7] - m[1] * m[8], m[1] * m[5] - m[2] * m[4],
      m[5] * m[6] - m[3] * m[8], m[0] * m[8] - m[2] * m[6], m[2] * m[3] - m[0] * m[5],
      m[3] * m[7] - m[4] * m[6], m[1] * m[6] - m[0] * m[7], m[0] * m[4] - m[1] * m[3]
    };
    double determinant = m[0] * a[0] + m[1] * a[3] + m[2] * a[6];
    if (Math.abs(determinant) < 1e-12) {
      throw new IllegalStateException("the map has no way back");
    }
    for (int i = 0; i < 9; i++) {
      a[i] /= determinant;
    }
    return new Homography(a);
  }

  /**
   * The map that brings points closest to other points, by linear least squares with the last
   * number fixed to 1 in shifted and scaled coordinates (Hartley and Zisserman, 4.1 and 4.4).
   *
   * @param from at least four points
   * @param to as many
   */
  public static Homography fit(List<Point> from, List<Point> to) {
    Homography fromUnit = unit(from);
    Homography toUnit = unit(to);
    double[][] normal = new double[8][9];
    for (int i = 0; i < from.size(); i++) {
      Point p = fromUnit.map(from.get(i));
      Point q = toUnit.map(to.get(i));
      add(normal, p.x(), p.y(), 1, 0, 0, 0, -q.x() * p.x(), -q.x() * p.y(), q.x());
      add(normal, 0, 0, 0, p.x(), p.y(), 1, -q.y() * p.x(), -q.y() * p.y(), q.y());
    }
    double[] h = solve(normal);
    Homography inUnits = of(h[0], h[1], h[2], h[3], h[4], h[5], h[6], h[7], 1);
    return fromUnit.then(inUnits).then(toUnit.inverse()).scaledToOne();
  }

  /** The nine numbers, row by row. */
  public List<Double> rows() {
    return List.of(m[0], m[1], m[2], m[3], m[4], m[5], m[6], m[7], m[8]);
  }

  /** The same map with its last number 1. */
  public Homography scaledToOne() {
    double[] scaled = m.clone();
    for (int i = 0; i < 9; i++) {
      scaled[i] /= m[8];
    }
    return new Homography(scaled);
  }

  private static Homography unit(List<Point> points) {
    double x = points.stream().mapToDouble(Point::x).average().orElseThrow();
    double y = points.stream().mapToDouble(Point::y).average().orElseThrow();
    double spread =
        points.stream().mapToDouble(p -> Math.hypot(p.x() - x, p.y() - y)).average().orElseThrow();
    double s = Math.sqrt(2) / Math.max(spread, 1e-9);
    return of(s, 0, -s * x, 0, s, -s * y, 0, 0, 1);
  }

  private static void add(double[][] normal, double... row) {
    for (int i = 0; i < 8; i++) {
      for (int j = 0; j < 9; j++) {
        normal[i][j] += row[i] * row[j];
      }
    }
  }

  private static double[] solve(double[][] a) {
    int n = a.length;
    for (int column = 0; column < n; column++) {
      int pivot = column;
      for (int row = column + 1; row < n; row++) {
        if (Math.abs(a[row][column]) > Math.abs(a[pivot][column])) {
          pivot = row;
        }
      }
      double[] swap = a[column];
      a[column] = a[pivot];
      a[pivot] = swap;
      for (int row = 0; row < n; row++) {
        double factor = row == column ? 0 : a[row][column] / a[column][column];
        for (int k = column; k <= n && factor != 0; k++) {
          a[row][k] -= factor * a[column][k];
        }
      }
    }
    double[] x = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = a[i][n] / a[i][i];
    }
    return x;
  }
}
