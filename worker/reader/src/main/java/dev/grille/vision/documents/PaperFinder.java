package dev.grille.vision.documents;

import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.vision.geometry.MatScope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfInt;
import org.opencv.core.MatOfPoint;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Finds quadrilaterals in a picture that may be cards or sheets of paper: areas of another
 * brightness or colour than what they lie on, and areas within closed edges.
 */
final class PaperFinder {
  /** To which the longer side is brought, in pixels: a card's edges are straight at that size. */
  private static final double SIZE = 900;

  /** Of the picture's area, at least. */
  private static final double SMALLEST = 0.004;

  /** Of the picture's area, at most: beyond that the picture is the document. */
  private static final double LARGEST = 0.97;

  /** Share of a hull that its quadrilateral covers, and of that which the hull does. */
  private static final double ALIKE = 0.9;

  /** Share of its hull that an area fills. */
  private static final double SOLID = 0.75;

  /** Of two quadrilaterals that are one, what they have in common against both. */
  private static final double SAME = 0.85;

  /** Sides of a quadrilateral against each other, at most. */
  private static final double SLENDER = 12;

  /**
   * A candidate.
   *
   * @param quad in pixels of the picture; the first corner is the upper left one, as the picture
   *     lies
   * @param seen by how many ways of looking
   * @param area in pixels
   */
  record Paper(Quad quad, int seen, double area) {}

  private PaperFinder() {}

  /**
   * The candidates, the largest first; they may lie within each other.
   *
   * @param picture 8-bit BGR
   */
  static List<Paper> find(Mat picture) {
    try (MatScope scope = new MatScope()) {
      double scale = Math.min(1, SIZE / Math.max(picture.cols(), picture.rows()));
      Mat small = scope.mat();
      Imgproc.resize(picture, small, new Size(), scale, scale, Imgproc.INTER_AREA);
      Mat smooth = scope.mat();
      Imgproc.medianBlur(small, smooth, 5);
      List<Quad> quads = new ArrayList<>();
      List<Mat> masks = masks(smooth, scope);
      for (Mat mask : masks) {
        quads(mask, quads);
      }
      SidesOnEdges edges = new SidesOnEdges(smooth);
      quads.removeIf(quad -> !Corners.isPlausible(quad) || !edges.hold(quad));
      double shift = (1 / scale - 1) / 2;
      return merged(quads).stream()
          .map(
              p ->
                  new Paper(scaled(p.quad(), 1 / scale, shift), p.seen(), p.area() / scale / scale))
          .sorted(Comparator.comparingDouble(Paper::area).reversed())
          .toList();
    }
  }

  private static List<Mat> masks(Mat smooth, MatScope scope) {
    List<Mat> masks = new ArrayList<>();
    List<Mat> channels = new ArrayList<>();
    Mat lab = scope.mat();
    Imgproc.cvtColor(smooth, lab, Imgproc.COLOR_BGR2Lab);
    Core.split(lab, channels);
    Mat hsv = scope.mat();
    Imgproc.cvtColor(smooth, hsv, Imgproc.COLOR_BGR2HSV);
    Mat saturation = scope.mat();
    Core.extractChannel(hsv, saturation, 1);
    channels.add(saturation);
    Mat closing = scope.own(Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(9, 9)));
    for (Mat channel : channels) {
      scope.own(channel);
      Mat mask = scope.mat();
      Imgproc.threshold(channel, mask, 0, 255, Imgproc.THRESH_BINARY | Imgproc.THRESH_OTSU);
      Imgproc.morphologyEx(mask, mask, Imgproc.MORPH_CLOSE, closing);
      masks.add(mask);
      Mat other = scope.mat();
      Core.bitwise_not(mask, other);
      masks.add(other);
    }
    for (double[] limits : new double[][] {{20, 60}, {50, 150}}) {
      Mat edges = scope.mat();
      for (int i = 0; i < 3; i++) {
        Mat own = scope.mat();
        Imgproc.Canny(channels.get(i), own, limits[0], limits[1]);
        if (i == 0) {
          own.copyTo(edges);
        } else {
          Core.bitwise_or(edges, own, edges);
        }
      }
      Mat thick = scope.own(Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(3, 3)));
      Imgproc.dilate(edges, edges, thick);
      masks.add(edges);
    }
    return masks;
  }

  private static void quads(Mat mask, List<Quad> quads) {
    try (MatScope scope = new MatScope()) {
      List<MatOfPoint> contours = new ArrayList<>();
      Imgproc.findContours(
          mask, contours, scope.mat(), Imgproc.RETR_LIST, Imgproc.CHAIN_APPROX_SIMPLE);
      double whole = mask.total();
      for (MatOfPoint contour : contours) {
        scope.own(contour);
        double area = Math.abs(Imgproc.contourArea(contour));
        Point[] hull = area < SMALLEST * whole / 2 ? new Point[0] : hull(contour);
        double hullArea = area(hull);
        if (hullArea < SMALLEST * whole || hullArea > LARGEST * whole || area < SOLID * hullArea) {
          continue;
        }
        Quad quad = quad(hull, hullArea);
        if (quad != null) {
          quads.add(quad);
        }
      }
    }
  }

  private static Point[] hull(MatOfPoint contour) {
    try (MatScope scope = new MatScope()) {
      MatOfInt indices = new MatOfInt();
      scope.own(indices);
      Imgproc.convexHull(contour, indices);
      org.opencv.core.Point[] points = contour.toArray();
      return Arrays.stream(indices.toArray())
          .mapToObj(i -> new Point(points[i].x, points[i].y))
          .toArray(Point[]::new);
    }
  }

  /** The four lines that a hull follows longest; null where it is no quadrilateral. */
  private static @Nullable Quad quad(Point[] hull, double hullArea) {
    Point[] corners = corners(hull);
    if (corners.length != 4) {
      return null;
    }
    Quad quad = Corners.ordered(corners);
    double area = area(quad.corners().toArray(Point[]::new));
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
      Point met = meeting(lines[(i + 3) % 4], lines[i]);
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
      return new double[] {dy / length, -dx / length, (from.x * dy - from.y * dx) / length};
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

  private static @Nullable Point meeting(double[] one, double[] other) {
    double det = one[0] * other[1] - other[0] * one[1];
    if (Math.abs(det) < 1e-3) {
      return null;
    }
    return new Point(
        (one[2] * other[1] - other[2] * one[1]) / det,
        (one[0] * other[2] - other[0] * one[2]) / det);
  }

  private static List<Paper> merged(List<Quad> quads) {
    List<Paper> merged = new ArrayList<>();
    for (Quad quad : quads) {
      double area = area(quad.corners().toArray(Point[]::new));
      int same = -1;
      for (int i = 0; i < merged.size() && same < 0; i++) {
        Paper other = merged.get(i);
        double common = Corners.common(quad.corners(), other.quad().corners());
        same = common >= SAME * (area + other.area() - common) ? i : -1;
      }
      if (same < 0) {
        merged.add(new Paper(quad, 1, area));
      } else {
        Paper other = merged.get(same);
        merged.set(same, new Paper(other.quad(), other.seen() + 1, other.area()));
      }
    }
    return merged;
  }

  private static double area(Point[] polygon) {
    return Corners.area(Arrays.asList(polygon));
  }

  private static Quad scaled(Quad quad, double by, double shift) {
    List<Point> corners =
        quad.corners().stream()
            .map(p -> new Point(p.x() * by + shift, p.y() * by + shift))
            .toList();
    return new Quad(corners.get(0), corners.get(1), corners.get(2), corners.get(3));
  }
}
