package dev.grille.contracts;

import java.util.List;

/**
 * The least rectangle around a line of text, as Aliyun's services give it: the rotated rectangle of
 * OpenCV before 4.5.1.
 *
 * @param left of its centre's x, half the width subtracted
 * @param top of its centre's y, half the height subtracted
 * @param width of the side that the horizontal axis meets first when it is turned anticlockwise
 * @param height of the other side
 * @param angle of that turn, negative because y points down: above -90 and up to 0 degrees
 */
public record TextRect(double left, double top, double width, double height, double angle) {
  /** Sides of a rectangle give the same area but for rounding: the text's own counts then. */
  private static final double SMALLER = 1 - 1e-9;

  /** Around a quadrilateral; of the rectangles along its sides the least, first its upper one's. */
  public static TextRect of(Quad quad) {
    List<Point> corners = quad.corners();
    TextRect least = along(corners, angle(corners.get(0), corners.get(1)));
    for (int side = 1; side < 4; side++) {
      TextRect other = along(corners, angle(corners.get(side), corners.get((side + 1) % 4)));
      if (other.width * other.height < SMALLER * least.width * least.height) {
        least = other;
      }
    }
    return least;
  }

  /** The direction of a side, or of what is at a right angle to it, above -90 and up to 0. */
  private static double angle(Point from, Point to) {
    double degrees = Math.toDegrees(Math.atan2(to.y() - from.y(), to.x() - from.x()));
    double hundredths = WireJson.rounded(degrees, 2) % 90;
    // Zero is added because -0.0 is not what 0.0 is.
    return WireJson.rounded(hundredths > 0 ? hundredths - 90 : hundredths, 2) + 0.0;
  }

  private static TextRect along(List<Point> corners, double angle) {
    double cos = Math.cos(Math.toRadians(angle));
    double sin = Math.sin(Math.toRadians(angle));
    double[] along = corners.stream().mapToDouble(p -> p.x() * cos + p.y() * sin).toArray();
    double[] across = corners.stream().mapToDouble(p -> p.y() * cos - p.x() * sin).toArray();
    double width = most(along) - least(along);
    double height = most(across) - least(across);
    double u = (most(along) + least(along)) / 2;
    double v = (most(across) + least(across)) / 2;
    return new TextRect(
        u * cos - v * sin - width / 2, u * sin + v * cos - height / 2, width, height, angle);
  }

  private static double least(double[] values) {
    return Math.min(Math.min(values[0], values[1]), Math.min(values[2], values[3]));
  }

  private static double most(double[] values) {
    return Math.max(Math.max(values[0], values[1]), Math.max(values[2], values[3]));
  }
}
