package dev.grille.vision.alignment;

import dev.grille.vision.geometry.LinearSystem;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Size;

/**
 * How a form departs from a plane, or from its template's layout: a smooth field of small
 * displacements in template pixels, read off where fixed print was found. It exists only where it
 * explains much of what a homography leaves, tried on pieces of print it was not fitted to.
 */
final class Bend {
  private static final int COLUMNS = 25;
  private static final int ROWS = 17;
  private static final int FEWEST = 24;
  private static final int NEIGHBOURS = 8;

  /** Share of the longest side within which a piece of print speaks for its surroundings. */
  private static final double REACH = 0.07;

  /** Weight of "no local departure" against that of pieces of print close by. */
  private static final double PRIOR = 0.7;

  /** What is left must be below this share of what was there, or the field is not believed. */
  private static final double WORTH = 0.8;

  private final Size size;
  private final double[] gridX;
  private final double[] gridY;

  private Bend(Size size, double[] gridX, double[] gridY) {
    this.size = size;
    this.gridX = gridX;
    this.gridY = gridY;
  }

  /**
   * Fits a field of displacements.
   *
   * @param pieces template places and where they were found, both in template pixels
   * @param pixel one pixel of the plane they were found in, in template pixels
   * @return null where a plane explains the pieces as well
   */
  static @Nullable Bend fit(Size size, Correspondences pieces, double pixel) {
    Correspondences trusted = pieces.only(agreesWithNeighbours(pieces, 1.2 * pixel));
    if (trusted.size() < FEWEST) {
      return null;
    }
    double[] dx = new double[trusted.size()];
    double[] dy = new double[trusted.size()];
    double[] before = new double[trusted.size()];
    for (int i = 0; i < dx.length; i++) {
      dx[i] = trusted.px()[i] - trusted.tx()[i];
      dy[i] = trusted.py()[i] - trusted.ty()[i];
      before[i] = Math.hypot(dx[i], dy[i]);
    }
    double[] wideX = quadric(size, trusted, dx);
    double[] wideY = quadric(size, trusted, dy);
    double[] restX = new double[dx.length];
    double[] restY = new double[dx.length];
    for (int i = 0; i < dx.length; i++) {
      restX[i] = dx[i] - at(wideX, size, trusted.tx()[i], trusted.ty()[i]);
      restY[i] = dy[i] - at(wideY, size, trusted.tx()[i], trusted.ty()[i]);
    }
    double[] after = new double[dx.length];
    for (int i = 0; i < dx.length; i++) {
      double[] local = local(size, trusted, restX, restY, trusted.tx()[i], trusted.ty()[i], i);
      after[i] = Math.hypot(restX[i] - local[0], restY[i] - local[1]);
    }
    double was = meanSquare(before);
    if (was < 0.06 * pixel * pixel || meanSquare(after) > WORTH * WORTH * was) {
      return null;
    }
    return sampled(size, trusted, wideX, wideY, restX, restY);
  }

  private static Bend sampled(
      Size size,
      Correspondences pieces,
      double[] wideX,
      double[] wideY,
      double[] restX,
      double[] restY) {
    double[] gridX = new double[COLUMNS * ROWS];
    double[] gridY = new double[COLUMNS * ROWS];
    for (int row = 0; row < ROWS; row++) {
      for (int column = 0; column < COLUMNS; column++) {
        double x = column * (size.width - 1) / (COLUMNS - 1);
        double y = row * (size.height - 1) / (ROWS - 1);
        double[] local = local(size, pieces, restX, restY, x, y, -1);
        gridX[row * COLUMNS + column] = at(wideX, size, x, y) + local[0];
        gridY[row * COLUMNS + column] = at(wideY, size, x, y) + local[1];
      }
    }
    return new Bend(size, gridX, gridY);
  }

  /** Displacement to the right of a place, in template pixels. */
  double dx(double x, double y) {
    return interpolate(gridX, x, y);
  }

  /** Displacement downwards of a place, in template pixels. */
  double dy(double x, double y) {
    return interpolate(gridY, x, y);
  }

  /** The largest displacement. */
  double most() {
    double most = 0;
    for (int i = 0; i < gridX.length; i++) {
      most = Math.max(most, Math.hypot(gridX[i], gridY[i]));
    }
    return most;
  }

  private double interpolate(double[] grid, double x, double y) {
    double u = Math.max(0, Math.min(COLUMNS - 1.001, x * (COLUMNS - 1) / (size.width - 1)));
    double v = Math.max(0, Math.min(ROWS - 1.001, y * (ROWS - 1) / (size.height - 1)));
    int column = (int) u;
    int row = (int) v;
    double fx = u - column;
    double fy = v - row;
    int i = row * COLUMNS + column;
    return (1 - fy) * ((1 - fx) * grid[i] + fx * grid[i + 1])
        + fy * ((1 - fx) * grid[i + COLUMNS] + fx * grid[i + COLUMNS + 1]);
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
      keep[i] = near.length >= 3 && off <= tolerance;
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

  /** Coefficients of a second-degree surface over the whole template, slightly held back. */
  private static double[] quadric(Size size, Correspondences pieces, double[] values) {
    double[][] normal = new double[6][7];
    for (int i = 0; i < values.length; i++) {
      double[] basis = basis(size, pieces.tx()[i], pieces.ty()[i]);
      for (int r = 0; r < 6; r++) {
        for (int c = 0; c < 6; c++) {
          normal[r][c] += basis[r] * basis[c];
        }
        normal[r][6] += basis[r] * values[i];
      }
    }
    for (int r = 0; r < 6; r++) {
      normal[r][r] += 0.5;
    }
    return LinearSystem.solve(normal);
  }

  private static double[] basis(Size size, double x, double y) {
    double u = 2 * x / size.width - 1;
    double v = 2 * y / size.height - 1;
    return new double[] {1, u, v, u * u, u * v, v * v};
  }

  private static double at(double[] quadric, Size size, double x, double y) {
    double[] basis = basis(size, x, y);
    double sum = 0;
    for (int i = 0; i < basis.length; i++) {
      sum += quadric[i] * basis[i];
    }
    return sum;
  }

  /** Mean of what is left around a place, drawn towards none; one piece may be left out. */
  private static double[] local(
      Size size,
      Correspondences pieces,
      double[] dx,
      double[] dy,
      double x,
      double y,
      int without) {
    double reach = REACH * Math.max(size.width, size.height);
    double sum = PRIOR;
    double sumX = 0;
    double sumY = 0;
    for (int i = 0; i < dx.length; i++) {
      if (i != without) {
        double far = (square(pieces.tx()[i] - x) + square(pieces.ty()[i] - y)) / square(reach);
        double weight = far > 9 ? 0 : pieces.weight()[i] * Math.exp(-far / 2);
        sum += weight;
        sumX += weight * dx[i];
        sumY += weight * dy[i];
      }
    }
    return new double[] {sumX / sum, sumY / sum};
  }

  private static double square(double v) {
    return v * v;
  }

  private static double meanSquare(double[] values) {
    return Arrays.stream(values).map(Bend::square).average().orElse(0);
  }
}
