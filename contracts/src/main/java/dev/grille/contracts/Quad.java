package dev.grille.contracts;

import java.util.List;

/**
 * A quadrilateral in a picture, its corners named as the reader of the text sees them.
 *
 * @param upperLeft where the text begins, above it
 * @param upperRight where the text ends, above it
 * @param lowerRight where the text ends, below it
 * @param lowerLeft where the text begins, below it
 */
public record Quad(Point upperLeft, Point upperRight, Point lowerRight, Point lowerLeft) {
  /** The corners in the order of the records: upper left, upper right, lower right, lower left. */
  public List<Point> corners() {
    return List.of(upperLeft, upperRight, lowerRight, lowerLeft);
  }

  /** The same elsewhere. */
  public Quad moved(Point by) {
    return new Quad(
        moved(upperLeft, by), moved(upperRight, by), moved(lowerRight, by), moved(lowerLeft, by));
  }

  private static Point moved(Point corner, Point by) {
    return new Point(corner.x() + by.x(), corner.y() + by.y());
  }
}
