package dev.grille.lab.cases.photo;

import dev.grille.contracts.Point;

/**
 * A gentle bend: points of the flat paper are displaced within its plane, as a cylinder's arc seen
 * at a slant displaces them.
 */
final class Curl {
  private final double width;
  private final double height;
  private final double bend;
  private final boolean acrossX;

  Curl(double width, double height, double bend, boolean acrossX) {
    this.width = width;
    this.height = height;
    this.bend = bend;
    this.acrossX = acrossX;
  }

  boolean flat() {
    return bend == 0;
  }

  /** Where the bent paper shows a point of the flat one. */
  Point bent(double x, double y) {
    double u = across(x, y);
    return new Point(x + (acrossX ? aside(u) : along(u)), y + (acrossX ? along(u) : aside(u)));
  }

  /**
   * Which point of the flat paper is shown at a point of the bent one; by fixed point iteration.
   * How far a point is displaced hangs on its place across the bend alone.
   *
   * @param point x and y of the bent paper's point, then of the flat one's
   */
  void flatten(double[] point) {
    double x = point[0];
    double y = point[1];
    for (int i = 0; i < 4; i++) {
      double u = across(point[0], point[1]);
      point[0] = x - (acrossX ? aside(u) : along(u));
      point[1] = y - (acrossX ? along(u) : aside(u));
    }
  }

  /** Where a point lies across the bend: -1 and 1 at the paper's edges. */
  private double across(double x, double y) {
    return acrossX ? 2 * x / width - 1 : 2 * y / height - 1;
  }

  private double along(double u) {
    return bend * width * (1 - u * u + 0.25 * u * u * u);
  }

  private double aside(double u) {
    return 0.3 * bend * width * (u * u * u - u);
  }
}
