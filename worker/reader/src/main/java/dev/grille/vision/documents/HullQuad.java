package dev.grille.vision.documents;

import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.vision.geometry.MatScope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/** Makes a quadrilateral of a convex hull that looks like one, be its corners rounded. */
final class HullQuad {
  /** Share of a hull that its quadrilateral covers, and of that which the hull does. */
  private static final double ALIKE = 0.9;

  /** Sides of a quadrilateral against each other, at most. */
  private static final double SLENDER = 12;

  private HullQuad() {}

  /** The four lines that a hull follows longest; null where it is no quadrilateral. */
  static @Nullable Quad of(Point[] hull, double hullArea) {
    Point[] corners = corners(hull);
    if (corners.length != 4) {
      return null;
    }
    Quad quad = Corners.ordered(corners);
    double area = Corners.area(quad.corners());
    double common = Corners.common(quad.corners(), List.of(hull));
    boolean alike = common >= ALIKE * hullArea && common >= ALIKE * area;
    double[] sides = Corners.sides(quad);
    double shortest = Arrays.stream(sides).min().orElse(0);
    double longest = Arrays.stream(sides).max().orElse(0);
    return alike && longest <= SLENDER * shortest ? quad : null;
  }

  private static Point[] corners(Point[] hull) {
    try (MatScope scope = new MatScope()) {
      org.opencv.core.Point[] points =
          Arrays.stream(hull)
              .map(p -> new org.opencv.core.Point(p.x(), p.y()))
              .toArray(org.opencv.core.Point[]::new);
      MatOfPoint2f curve = new MatOfPoint2f(points);
      scope.own(curve);
      double round = Imgproc.arcLength(curve, true);
      for (double share = 0.01; share <= 0.09; share += 0.01) {
        MatOfPoint2f approximated = new MatOfPoint2f();
        scope.own(approximated);
        Imgproc.approxPolyDP(curve, approximated, share * round, true);
        if (approximated.total() == 4) {
          return straightened(approximated.toArray(), hull);
        }
        if (approximated.total() < 4) {
          break;
        }
      }
      return new Point[0];
    }
  }

  /** Corners where the sides' own lines meet, so that rounded or lost corners are made up for. */
  private static Point[] straightened(org.opencv.core.Point[] rough, Point[] hull) {
    double[][] lines = new double[4][];
    for (int i = 0; i < 4; i++) {
      lines[i] = line(rough[i], rough[(i + 1) % 4], hull);
    }
    Point[] corners = new Point[4];
    for (int i = 0; i < 4; i++) {
      Point met = Corners.meeting(lines[(i + 3) % 4], lines[i]);
      double far = met == null ? 1e9 : Math.hypot(met.x() - rough[i].x, met.y() - rough[i].y);
      double side =
          Math.hypot(rough[i].x - rough[(i + 1) % 4].x, rough[i].y - rough[(i + 1) % 4].y);
      corners[i] = met == null || far > 0.2 * side ? new Point(rough[i].x, rough[i].y) : met;
    }
    return corners;
  }

  /** The line through what of a hull lies along a side, away from its ends: a, b, c of ax+by=c. */
  private static double[] line(org.opencv.core.Point from, org.opencv.core.Point to, Point[] hull) {
    double dx = to.x - from.x;
    double dy = to.y - from.y;
    double length = Math.hypot(dx, dy);
    List<Point> along = new ArrayList<>();
    for (int i = 0; i < hull.length; i++) {
      Point p = hull[i];
      Point q = hull[(i + 1) % hull.length];
      for (int step = 0; step < 20; step++) {
        double x = p.x() + (q.x() - p.x()) * step / 20;
        double y = p.y() + (q.y() - p.y()) * step / 20;
        double share = ((x - from.x) * dx + (y - from.y) * dy) / length / length;
        double off = Math.abs((x - from.x) * dy - (y - from.y) * dx) / length;
        if (share > 0.15 && share < 0.85 && off < 0.06 * length) {
          along.add(new Point(x, y));
        }
      }
    }
    if (along.size() < 4) {
      return Corners.line(new Point(from.x, from.y), new Point(to.x, to.y));
    }
    try (MatScope scope = new MatScope()) {
      MatOfPoint2f points =
          new MatOfPoint2f(
              along.stream()
                  .map(p -> new org.opencv.core.Point(p.x(), p.y()))
                  .toArray(org.opencv.core.Point[]::new));
      scope.own(points);
      Mat fitted = scope.own(new Mat(4, 1, CvType.CV_32F, Scalar.all(0)));
      Imgproc.fitLine(points, fitted, Imgproc.DIST_HUBER, 0, 0.01, 0.01);
      double vx = fitted.get(0, 0)[0];
      double vy = fitted.get(1, 0)[0];
      double x = fitted.get(2, 0)[0];
      double y = fitted.get(3, 0)[0];
      return new double[] {vy, -vx, x * vy - y * vx};
    }
  }
}
