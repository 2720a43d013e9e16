package dev.grille.contracts;

import java.util.List;

/**
 * Which quadrilaterals can be read: convex, their corners clockwise as the reader of the text sees
 * them, and large enough to hold a character. Turned ones are fine; mirrored and self-crossing ones
 * are not.
 */
public final class QuadRules {
  /** Least area, in square pixels. */
  public static final double MIN_AREA = 16;

  /** Least length of a side, in pixels. */
  public static final double MIN_SIDE = 3;

  /** How far a corner may stand outside its picture, in pixels: clicks at the edge miss by one. */
  public static final double TOLERANCE = 1;

  /** Beyond any picture that is accepted, in pixels. */
  public static final double MAX_COORDINATE = 100_000;

  /** Sine of the flattest corner, 0.6 degrees off straight: flatter is a triangle. */
  private static final double MIN_SINE = 0.01;

  private static final String ORDER = "upper left, upper right, lower right, lower left";

  private QuadRules() {}

  /**
   * Checks the shape.
   *
   * @param path where the quadrilateral is in the record
   * @throws CommandException {@link ErrorCode#INVALID_QUAD}
   */
  public static void check(Quad quad, String path) {
    List<Point> corners = quad.corners();
    int rightTurns = 0;
    int leftTurns = 0;
    for (int i = 0; i < 4; i++) {
      Point corner = corners.get(i);
      if (!isWithin(corner, MAX_COORDINATE, MAX_COORDINATE)) {
        throw invalid(
            "coordinates must be from %s to %s".formatted(-TOLERANCE, MAX_COORDINATE),
            JsonPlace.path(path, i));
      }
      Point next = corners.get((i + 1) % 4);
      double side = distance(corner, next);
      if (side < MIN_SIDE) {
        throw invalid(
            "a side is %.1f px long, less than %s".formatted(side, MIN_SIDE),
            JsonPlace.path(path, i));
      }
      double sine = turn(corners.get((i + 3) % 4), corner, next);
      rightTurns += sine >= MIN_SINE ? 1 : 0;
      leftTurns += sine <= -MIN_SINE ? 1 : 0;
    }
    checkTurns(rightTurns, leftTurns, path);
    if (area(corners) < MIN_AREA) {
      throw invalid("the area is less than %s square pixels".formatted(MIN_AREA), path);
    }
  }

  /**
   * Checks that fields lie in their picture, whose size is known only once it has been fetched.
   *
   * @param width of the picture, in pixels
   * @param height of the picture, in pixels
   * @throws CommandException {@link ErrorCode#INVALID_QUAD}, with the field's place in the template
   */
  public static void checkInside(List<FieldSpec> fields, int width, int height) {
    for (int i = 0; i < fields.size(); i++) {
      if (!isInside(fields.get(i).quad(), width, height)) {
        throw invalid(
            "a corner lies outside the picture of %d × %d px".formatted(width, height),
            JsonPlace.path(TemplateFields.PATH, i));
      }
    }
  }

  /** Whether all corners lie in a picture of that size, or hardly outside. */
  public static boolean isInside(Quad quad, int width, int height) {
    return quad.corners().stream()
        .allMatch(corner -> isWithin(corner, width - 1 + TOLERANCE, height - 1 + TOLERANCE));
  }

  private static void checkTurns(int rightTurns, int leftTurns, String path) {
    if (rightTurns == 4) {
      return;
    }
    if (leftTurns == 4) {
      throw invalid("the corners are mirrored; give " + ORDER, path);
    }
    throw invalid("the corners cross or are not convex; give " + ORDER, path);
  }

  private static boolean isWithin(Point p, double maxX, double maxY) {
    return p.x() >= -TOLERANCE && p.y() >= -TOLERANCE && p.x() <= maxX && p.y() <= maxY;
  }

  private static double distance(Point a, Point b) {
    return Math.hypot(b.x() - a.x(), b.y() - a.y());
  }

  /** Sine of the turn at {@code b}: positive to the right, with y pointing down. */
  private static double turn(Point a, Point b, Point c) {
    double cross = (b.x() - a.x()) * (c.y() - b.y()) - (b.y() - a.y()) * (c.x() - b.x());
    double lengths = distance(a, b) * distance(b, c);
    return lengths == 0 ? 0 : cross / lengths;
  }

  /** Gauss's area formula. */
  private static double area(List<Point> corners) {
    double twice = 0;
    for (int i = 0; i < corners.size(); i++) {
      Point a = corners.get(i);
      Point b = corners.get((i + 1) % corners.size());
      twice += a.x() * b.y() - b.x() * a.y();
    }
    return Math.abs(twice) / 2;
  }

  private static CommandException invalid(String message, String path) {
    return new CommandException(ErrorCode.INVALID_QUAD, message, path);
  }
}
