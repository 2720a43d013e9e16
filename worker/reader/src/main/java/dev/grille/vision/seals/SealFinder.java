package dev.grille.vision.seals;

import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.documents.Outline;
import dev.grille.vision.geometry.Homography;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.pixels.Background;
import dev.grille.vision.pixels.Hue;
import dev.grille.vision.pixels.Pixels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.MatOfInt;
import org.opencv.core.MatOfPoint;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Finds seals in a picture: rings and square frames of coloured ink, in a picture without colours
 * of any ink.
 */
public final class SealFinder {
  /** To which the longer side is brought, in pixels: a seal's line is two of them wide then. */
  private static final double SIZE = 1100;

  /** Half a seal's height at that size, at least: smaller ones nobody can read. */
  private static final double LEAST = 24;

  /** Wider than the strokes of seals, narrower than shadows, at that size. */
  private static final int REACH = 45;

  /** Gaps in a line of ink that are closed, at that size. */
  private static final int[] GAPS = {1, 5, 13};

  /** Share of a picture that is coloured, at least, where it is one with colours. */
  private static final double COLOURED = 0.0005;

  /** Half axes of a circle that is seen from aside by 28 degrees. */
  private static final double CIRCLE = 0.87;

  /** Steps between points of a hull that an ellipse is fitted to, in pixels. */
  private static final double STEP = 3;

  /** Length of an edge of a hull that is no part of a curve, in pixels. */
  private static final double STRAIGHT = 24;

  /** Seals in one picture: each is read as long as a small page. */
  private static final int MOST = 12;

  private SealFinder() {}

  /**
   * The seals, the largest first.
   *
   * @param picture 8-bit BGR
   */
  public static List<FoundSeal> find(Mat picture) {
    double scale = Math.min(1, SIZE / Math.max(picture.cols(), picture.rows()));
    try (MatScope scope = new MatScope()) {
      Mat small = Pixels.scaled(picture, scale, Imgproc.INTER_AREA, scope);
      Mat level = Background.corrected(small, false, REACH, scope);
      List<FoundSeal> seals = new ArrayList<>();
      Mat red = SealInk.mask(level, Hue.RED, scope);
      Mat blue = SealInk.mask(level, Hue.BLUE, scope);
      int coloured = Core.countNonZero(red) + Core.countNonZero(blue);
      if (coloured > COLOURED * red.total()) {
        find(red, Hue.RED, seals);
        find(blue, Hue.BLUE, seals);
      } else {
        find(SealInk.mask(level, Hue.NEUTRAL, scope), Hue.NEUTRAL, seals);
      }
      Homography toPicture = Homography.resize(1 / scale, 1 / scale);
      return outermost(seals).stream()
          .map(
              seal ->
                  new FoundSeal(
                      seal.outline(),
                      seal.hue(),
                      seal.toPicture().then(toPicture),
                      seal.across() / scale,
                      seal.down() / scale))
          .limit(MOST)
          .toList();
    }
  }

  /** The largest first, without what lies within another. */
  private static List<FoundSeal> outermost(List<FoundSeal> seals) {
    List<FoundSeal> sorted = new ArrayList<>(seals);
    sorted.sort(Comparator.comparingDouble(seal -> -seal.across() * seal.down()));
    List<FoundSeal> outermost = new ArrayList<>();
    for (FoundSeal seal : sorted) {
      Point middle = seal.toPicture().map(new Point(0, 0));
      if (outermost.stream().noneMatch(other -> other.holds(middle))) {
        outermost.add(seal);
      }
    }
    return outermost;
  }

  private static void find(Mat mask, Hue hue, List<FoundSeal> seals) {
    List<List<org.opencv.core.Point>> hulls = new ArrayList<>();
    for (int gap : GAPS) {
      hulls.addAll(hulls(mask, gap));
    }
    for (Ring ring : new RingFinder(mask).find(hulls, LEAST)) {
      boolean circle = ring.b() >= CIRCLE * ring.a();
      double cos = Math.cos(ring.angle());
      double sin = Math.sin(ring.angle());
      Homography plane =
          Homography.of(
              ring.a() * cos,
              -ring.b() * sin,
              ring.x(),
              ring.a() * sin,
              ring.b() * cos,
              ring.y(),
              0,
              0,
              1);
      Outline outline = circle ? Outline.CIRCLE : Outline.ELLIPSE;
      seals.add(new FoundSeal(outline, hue, plane, ring.a(), ring.b()));
    }
    for (org.opencv.core.Point[] f : new FrameFinder(mask).find(hulls, LEAST)) {
      Quad seen =
          new Quad(
              new Point(f[0].x, f[0].y),
              new Point(f[1].x, f[1].y),
              new Point(f[2].x, f[2].y),
              new Point(f[3].x, f[3].y));
      double across = Math.hypot(f[0].x - f[1].x, f[0].y - f[1].y) / 2;
      double down = Math.hypot(f[0].x - f[3].x, f[0].y - f[3].y) / 2;
      seals.add(
          new FoundSeal(
              Outline.RECTANGLE, hue, Homography.fromQuad(FoundSeal.SQUARE, seen), across, down));
    }
  }

  /**
   * The corners of the convex hulls of the areas of ink that are large enough, and points between
   * corners that are near each other: a curve has many corners, and long straight edges are no part
   * of it.
   */
  private static List<List<org.opencv.core.Point>> hulls(Mat mask, int gap) {
    List<List<org.opencv.core.Point>> hulls = new ArrayList<>();
    try (MatScope scope = new MatScope()) {
      Mat closed = scope.mat();
      Mat kernel =
          scope.own(Imgproc.getStructuringElement(Imgproc.MORPH_ELLIPSE, new Size(gap, gap)));
      Imgproc.morphologyEx(mask, closed, Imgproc.MORPH_CLOSE, kernel);
      List<MatOfPoint> contours = new ArrayList<>();
      Imgproc.findContours(
          closed, contours, scope.mat(), Imgproc.RETR_LIST, Imgproc.CHAIN_APPROX_NONE);
      for (MatOfPoint contour : contours) {
        scope.own(contour);
        Rect box = Imgproc.boundingRect(contour);
        if (Math.max(box.width, box.height) >= 2 * LEAST) {
          hulls.add(hull(contour, scope));
        }
      }
    }
    return hulls;
  }

  private static List<org.opencv.core.Point> hull(MatOfPoint contour, MatScope scope) {
    MatOfInt indices = scope.own(new MatOfInt());
    Imgproc.convexHull(contour, indices);
    org.opencv.core.Point[] points = contour.toArray();
    int[] corners = indices.toArray();
    List<org.opencv.core.Point> dense = new ArrayList<>();
    for (int i = 0; i < corners.length; i++) {
      org.opencv.core.Point p = points[corners[i]];
      org.opencv.core.Point q = points[corners[(i + 1) % corners.length]];
      double length = Math.hypot(p.x - q.x, p.y - q.y);
      int steps = length > STRAIGHT ? 1 : (int) Math.max(1, length / STEP);
      for (int k = 0; k < steps; k++) {
        double share = k / (double) steps;
        dense.add(new org.opencv.core.Point(p.x + share * (q.x - p.x), p.y + share * (q.y - p.y)));
      }
    }
    return dense;
  }
}
