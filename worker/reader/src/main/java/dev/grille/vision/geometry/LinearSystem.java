package dev.grille.vision.geometry;

/** Small dense systems of linear equations. */
public final class LinearSystem {
  private LinearSystem() {}

  /**
   * Solves by elimination with partial pivoting.
   *
   * @param rows n rows of n coefficients and the right-hand side; overwritten
   * @throws IllegalArgumentException when the rows are not independent
   */
  public static double[] solve(double[][] rows) {
    return solve(rows, 1)[0];
  }

  /**
   * Solves for several right-hand sides at once.
   *
   * @param rows n rows of n coefficients and the right-hand sides; overwritten
   * @return one solution per right-hand side
   * @throws IllegalArgumentException when the rows are not independent
   */
  public static double[][] solve(double[][] rows, int sides) {
    int n = rows.length;
    for (int column = 0; column < n; column++) {
      int pivot = pivotRow(rows, column);
      if (Math.abs(rows[pivot][column]) < 1e-12) {
        throw new IllegalArgumentException("the equations are not independent");
      }
      double[] swap = rows[pivot];
      rows[pivot] = rows[column];
      rows[column] = swap;
      for (int r = column + 1; r < n; r++) {
        double factor = rows[r][column] / rows[column][column];
        for (int c = column; factor != 0 && c < n + sides; c++) {
          rows[r][c] -= factor * rows[column][c];
        }
      }
    }
    double[][] solutions = new double[sides][];
    for (int side = 0; side < sides; side++) {
      solutions[side] = substitute(rows, n + side);
    }
    return solutions;
  }

  private static double[] substitute(double[][] rows, int side) {
    int n = rows.length;
    double[] solution = new double[n];
    for (int r = n - 1; r >= 0; r--) {
      double rest = rows[r][side];
      for (int c = r + 1; c < n; c++) {
        rest -= rows[r][c] * solution[c];
      }
      solution[r] = rest / rows[r][r];
    }
    return solution;
  }

  private static int pivotRow(double[][] rows, int column) {
    int pivot = column;
    for (int r = column + 1; r < rows.length; r++) {
      if (Math.abs(rows[r][column]) > Math.abs(rows[pivot][column])) {
        pivot = r;
      }
    }
    return pivot;
  }
}
