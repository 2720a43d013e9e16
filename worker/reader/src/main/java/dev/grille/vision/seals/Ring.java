package dev.grille.vision.seals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Point;
import org.opencv.core.RotatedRect;
import org.opencv.imgproc.Imgproc;

/**
 * An ellipse in a picture.
 *
 * @param x of its middle, in pixels
 * @param y of its middle
 * @param a its longer half axis
 * @param b its shorter half axis
 * @param angle of the longer one, in radians clockwise from rightwards
 */
record Ring(double x, double y, double a, double b, double angle) {
  /** Points that an ellipse is fitted to, at least. */
  private static final int LEAST = 12;

  /** Times that points that lie off are left out and the rest is fitted again. */
  private static final int ROUNDS = 5;

  /** How far points may lie off that are kept, against the half axes. */
  private static final double OFF = 0.02;

  /** The same, against the median: what sticks to a ring is less than half of it. */
  private static final double OFTEN = 2;

  /** Share of the points that an ellipse has to pass: what sticks to it are the others. */
  private static final double PASSED = 0.6;

  /** The ellipse on which most of some points lie; null where there is none. */
  static @Nullable Ring through(List<Point> points) {
    List<Point> kept = points;
    Ring ring = null;
    for (int round = 0; round < ROUNDS; round++) {
      if (kept.size() < Math.max(LEAST, points.size() / 3)) {
        return null;
      }
      ring = fitted(kept);
      if (ring == null) {
        return null;
      }
      Ring last = ring;
      double[] off =
          points.stream().mapToDouble(p -> Math.abs(last.radius(p.x, p.y) - 1)).toArray();
      double[] sorted = off.clone();
      java.util.Arrays.sort(sorted);
      double most = Math.max(OFF, OFTEN * sorted[sorted.length / 2]);
      kept = points.stream().filter(p -> Math.abs(last.radius(p.x, p.y) - 1) <= most).toList();
    }
    return ring != null && ring.passes(points) ? ring : null;
  }

  private boolean passes(List<Point> points) {
    long near = points.stream().filter(p -> Math.abs(radius(p.x, p.y) - 1) <= 1.5 * OFF).count();
    return near >= PASSED * points.size();
  }

  private static @Nullable Ring fitted(List<Point> points) {
    MatOfPoint2f mat = new MatOfPoint2f(points.toArray(Point[]::new));
    try {
      RotatedRect box = Imgproc.fitEllipseDirect(mat);
      double a = box.size.width / 2;
      double b = box.size.height / 2;
      double angle = Math.toRadians(box.angle);
      if (!(a > 1 && b > 1)) {
        return null;
      }
      return a >= b
          ? new Ring(box.center.x, box.center.y, a, b, angle)
          : new Ring(box.center.x, box.center.y, b, a, angle + Math.PI / 2);
    } finally {
      mat.release();
    }
  }

  /** How far out a place lies: 1 on the ellipse. */
  double radius(double px, double py) {
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    double u = ((px - x) * cos + (py - y) * sin) / a;
    double v = ((py - y) * cos - (px - x) * sin) / b;
    return Math.hypot(u, v);
  }

  /** The place in some direction, so far out. */
  Point at(double t, double radius) {
    double u = radius * a * Math.cos(t);
    double v = radius * b * Math.sin(t);
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    return new Point(x + u * cos - v * sin, y + u * sin + v * cos);
  }
}
