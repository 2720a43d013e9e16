package dev.grille.vision.alignment;

import dev.grille.vision.geometry.LinearSystem;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Size;

/**
 * A smooth field of displacements over a template: bicubic B-splines on a coarse grid whose second
 * differences are held small (P-splines, Eilers and Marx, 1996). Where nothing is known it goes on
 * straight.
 */
final class SplineField {
  private static final int COLUMNS = 9;
  private static final int ROWS = 8;
  private static final int UNKNOWNS = COLUMNS * ROWS;

  /** Tukey's constant: 95 % efficiency for normal residuals. */
  private static final double TUKEY = 4.685;

  private final Size size;
  private final double[] controlX;
  private final double[] controlY;

  private SplineField(Size size, double[] controlX, double[] controlY) {
    this.size = size;
    this.controlX = controlX;
    this.controlY = controlY;
  }

  /**
   * Fits a field, robustly.
   *
   * @param pieces template places and where they were found, both in template pixels
   * @param use which pieces to fit to; null for all
   * @param stiffness weight of the second differences
   * @param floor residual, in template pixels, that is never taken for an outlier
   * @return null where the equations are degenerate
   */
  static @Nullable SplineField fit(
      Size size, Correspondences pieces, boolean @Nullable [] use, double stiffness, double floor) {
    double[] weight = pieces.weight().clone();
    for (int i = 0; i < weight.length; i++) {
      weight[i] = use == null || use[i] ? weight[i] : 0;
    }
    SplineField field = null;
    for (int round = 0; round < 3; round++) {
      double[] robust = field == null ? weight : reweighted(field, pieces, weight, floor);
      try {
        field = solve(size, pieces, robust, stiffness);
      } catch (IllegalArgumentException degenerate) {
        return null;
      }
    }
    return field;
  }

  /** Displacement to the right of a place. */
  double dx(double x, double y) {
    return value(controlX, x, y);
  }

  /** Displacement downwards of a place. */
  double dy(double x, double y) {
    return value(controlY, x, y);
  }

  /** How far a piece is from where the field expects it, in template pixels. */
  double residual(Correspondences pieces, int i) {
    double x = pieces.tx()[i];
    double y = pieces.ty()[i];
    return Math.hypot(pieces.px()[i] - x - dx(x, y), pieces.py()[i] - y - dy(x, y));
  }

  private static double[] reweighted(
      SplineField field, Correspondences pieces, double[] weight, double floor) {
    double[] residual = new double[weight.length];
    int n = 0;
    double[] used = new double[weight.length];
    for (int i = 0; i < weight.length; i++) {
      residual[i] = field.residual(pieces, i);
      if (weight[i] > 0) {
        used[n++] = residual[i];
      }
    }
    double scale = 1.4826 * HomographyFit.median(Arrays.copyOf(used, n));
    double cut = Math.max(floor, TUKEY * scale);
    double[] robust = new double[weight.length];
    for (int i = 0; i < weight.length; i++) {
      double u = residual[i] / cut;
      robust[i] = u >= 1 ? 0 : weight[i] * (1 - u * u) * (1 - u * u);
    }
    return robust;
  }

  private static SplineField solve(
      Size size, Correspondences pieces, double[] weight, double stiffness) {
    double[][] normal = penalty(stiffness);
    double[] rightX = new double[UNKNOWNS];
    double[] rightY = new double[UNKNOWNS];
    int[] index = new int[16];
    double[] basis = new double[16];
    for (int i = 0; i < weight.length; i++) {
      if (weight[i] > 0) {
        basis(size, pieces.tx()[i], pieces.ty()[i], index, basis);
        for (int r = 0; r < 16; r++) {
          double wr = weight[i] * basis[r];
          for (int c = 0; c < 16; c++) {
            normal[index[r]][index[c]] += wr * basis[c];
          }
          rightX[index[r]] += wr * (pieces.px()[i] - pieces.tx()[i]);
          rightY[index[r]] += wr * (pieces.py()[i] - pieces.ty()[i]);
        }
      }
    }
    double[][] rows = new double[UNKNOWNS][UNKNOWNS + 2];
    for (int r = 0; r < UNKNOWNS; r++) {
      System.arraycopy(normal[r], 0, rows[r], 0, UNKNOWNS);
      rows[r][UNKNOWNS] = rightX[r];
      rows[r][UNKNOWNS + 1] = rightY[r];
    }
    double[][] control = LinearSystem.solve(rows, 2);
    return new SplineField(size, control[0], control[1]);
  }

  /** Second differences along, down and across, and a trace of holding still. */
  private static double[][] penalty(double stiffness) {
    double[][] normal = new double[UNKNOWNS][UNKNOWNS];
    for (int row = 0; row < ROWS; row++) {
      for (int column = 0; column < COLUMNS; column++) {
        int at = row * COLUMNS + column;
        normal[at][at] += 1e-4 * stiffness;
        if (column + 2 < COLUMNS) {
          add(normal, stiffness, new int[] {at, at + 1, at + 2}, new double[] {1, -2, 1});
        }
        if (row + 2 < ROWS) {
          int[] down = {at, at + COLUMNS, at + 2 * COLUMNS};
          add(normal, stiffness, down, new double[] {1, -2, 1});
        }
        if (column + 1 < COLUMNS && row + 1 < ROWS) {
          int[] cell = {at, at + 1, at + COLUMNS, at + COLUMNS + 1};
          add(normal, stiffness, cell, new double[] {1, -1, -1, 1});
        }
      }
    }
    return normal;
  }

  private static void add(double[][] normal, double weight, int[] index, double[] factor) {
    for (int r = 0; r < index.length; r++) {
      for (int c = 0; c < index.length; c++) {
        normal[index[r]][index[c]] += weight * factor[r] * factor[c];
      }
    }
  }

  private double value(double[] control, double x, double y) {
    int[] index = new int[16];
    double[] basis = new double[16];
    basis(size, x, y, index, basis);
    double sum = 0;
    for (int i = 0; i < 16; i++) {
      sum += basis[i] * control[index[i]];
    }
    return sum;
  }

  private static void basis(Size size, double x, double y, int[] index, double[] basis) {
    double u = Math.max(0, Math.min(0.99999, x / size.width)) * (COLUMNS - 3);
    double v = Math.max(0, Math.min(0.99999, y / size.height)) * (ROWS - 3);
    double[] along = cubic(u - Math.floor(u));
    double[] down = cubic(v - Math.floor(v));
    int start = (int) v * COLUMNS + (int) u;
    for (int r = 0; r < 4; r++) {
      for (int c = 0; c < 4; c++) {
        index[4 * r + c] = start + r * COLUMNS + c;
        basis[4 * r + c] = down[r] * along[c];
      }
    }
  }

  /** The four cubic B-splines that are not zero at a place within its interval. */
  private static double[] cubic(double t) {
    double s = 1 - t;
    return new double[] {
      s * s * s / 6,
      (3 * t * t * t - 6 * t * t + 4) / 6,
      (3 * s * s * s - 6 * s * s + 4) / 6,
      t * t * t / 6
    };
  }
}
