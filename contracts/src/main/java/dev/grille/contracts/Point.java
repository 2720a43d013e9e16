package dev.grille.contracts;

/**
 * A place in a picture, in pixels. Integers are pixel centres; the origin is the centre of the
 * upper left pixel.
 *
 * @param x to the right
 * @param y downwards
 */
public record Point(double x, double y) {
  public Point {
    if (!Double.isFinite(x) || !Double.isFinite(y)) {
      throw new IllegalArgumentException(
          "a point needs finite coordinates, not (" + x + ", " + y + ")");
    }
  }
}
