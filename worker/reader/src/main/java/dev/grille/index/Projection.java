package dev.grille.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A projective map of the plane, fitted to pairs by least squares of its linear equations. */
record Projection(double[] h) {
  private static final int UNKNOWNS = 8;

  /** Smaller pivots say that the pairs do not determine a map. */
  private static final double SINGULAR = 1e-9;

  double x(double u, double v) {
    return (h[0] * u + h[1] * v + h[2]) / (h[6] * u + h[7] * v + 1);
  }

  double y(double u, double v) {
    return (h[3] * u + h[4] * v + h[5]) / (h[6] * u + h[7] * v + 1);
  }

  /**
   * The same map in other units.
   *
   * @param from how many of the new units one of the old ones is, before the map
   * @param to the same after it
   */
  Projection scaled(double from, double to) {
    double in = to / from;
    return new Projection(
        new double[] {
          h[0] * in, h[1] * in, h[2] * to, h[3] * in, h[4] * in, h[5] * to, h[6] / from, h[7] / from
        });
  }

  /** Row-major coefficients, of which the last is 1. */
  List<Double> coefficients() {
    return List.of(h[0], h[1], h[2], h[3], h[4], h[5], h[6], h[7], 1.0);
  }

  /**
   * The map of some pairs.
   *
   * @param from coordinates about 1 in size, to the right and downwards
   * @param to the same
   * @param used which of the pairs count
   * @return null where they determine none
   */
  static @Nullable Projection fit(double[][] from, double[][] to, boolean[] used) {
    double[][] normal = new double[UNKNOWNS][UNKNOWNS + 1];
    for (int i = 0; i < used.length; i++) {
      if (used[i]) {
        double u = from[0][i];
        double v = from[1][i];
        double x = to[0][i];
        double y = to[1][i];
        add(normal, new double[] {u, v, 1, 0, 0, 0, -u * x, -v * x, x});
        add(normal, new double[] {0, 0, 0, u, v, 1, -u * y, -v * y, y});
      }
    }
    double[] solution = solve(normal);
    return solution == null ? null : new Projection(solution);
  }

  private static void add(double[][] normal, double[] equation) {
    for (int r = 0; r < UNKNOWNS; r++) {
      for (int c = 0; c <= UNKNOWNS; c++) {
        normal[r][c] += equation[r] * equation[c];
      }
    }
  }

  private static double @Nullable [] solve(double[][] m) {
    for (int column = 0; column < UNKNOWNS; column++) {
      int pivot = column;
      for (int r = column + 1; r < UNKNOWNS; r++) {
        pivot = Math.abs(m[r][column]) > Math.abs(m[pivot][column]) ? r : pivot;
      }
      double[] row = m[pivot];
      m[pivot] = m[column];
      m[column] = row;
      if (Math.abs(row[column]) < SINGULAR) {
        return null;
      }
      for (int r = 0; r < UNKNOWNS; r++) {
        if (r != column) {
          double factor = m[r][column] / row[column];
          for (int c = column; c <= UNKNOWNS; c++) {
            m[r][c] -= factor * row[c];
          }
        }
      }
    }
    double[] solution = new double[UNKNOWNS];
    for (int r = 0; r < UNKNOWNS; r++) {
      solution[r] = m[r][UNKNOWNS] / m[r][r];
    }
    return solution;
  }
}
