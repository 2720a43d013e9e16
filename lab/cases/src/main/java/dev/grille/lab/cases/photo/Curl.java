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

  /** How far the paper's point is displaced to the right. */
  double shiftX(double x, double y) {
    double u = acrossX ? 2 * x / width - 1 : 2 * y / height - 1;
    return acrossX ? 0.3 * bend * width * (u * u * u - u) : bend * width * arc(u);
  }

  /** How far the paper's point is displaced downwards. */
  double shiftY(double x, double y) {
    double u = acrossX ? 2 * x / width - 1 : 2 * y / height - 1;
    return acrossX ? bend * width * arc(u) : 0.3 * bend * width * (u * u * u - u);
  }

  /** Where the bent paper shows a point of the flat one. */
  Point bent(double x, double y) {
    return new Point(x + shiftX(x, y), y + shiftY(x, y));
  }

  /**
   * Which point of the flat paper is shown at a point of the bent one; by fixed point iteration.
   */
  Point flattened(double x, double y) {
    double px = x;
    double py = y;
    for (int i = 0; i < 4; i++) {
      double nextX = x - shiftX(px, py);
      double nextY = y - shiftY(px, py);
      px = nextX;
      py = nextY;
    }
    return new Point(px, py);
  }

  private static double arc(double u) {
    return 1 - u * u + 0.25 * u * u * u;
  }
}
