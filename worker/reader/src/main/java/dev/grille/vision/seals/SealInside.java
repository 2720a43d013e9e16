package dev.grille.vision.seals;

import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.vision.geometry.Homography;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.pixels.Box;
import dev.grille.vision.pixels.Pixels;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/** What stands within the ring of an upright seal: neither the ring and its text, nor a star. */
final class SealInside {
  /**
   * How far from upwards the text along an oval is taken away, in radians: beside its ends stand
   * those of the number across.
   */
  private static final double OVAL = Math.toRadians(75);

  /** How far strokes reach beyond the text along the ring, against its height. */
  private static final double TAILS = 0.12;

  /** How deep the ring lies, against the half axes. */
  private static final double RING = 0.08;

  /** Half the width of strokes that are no letters', against half the seal's height. */
  private static final double THICK = 0.05;

  /** Width of something thick, at least, against half the seal's height. */
  private static final double WIDE = 0.2;

  /** The part in which lines stand, against the half axes. */
  private static final double MIDDLE = 0.55;

  /** Percentage of that part that is full ink where there is a line. */
  private static final double FULL = 2;

  /** Of 255: fainter ink is none. */
  private static final int FAINT = 205;

  /** Share of the area within that has ink where letters stand. */
  private static final double INKED = 0.0012;

  /** What is darker belongs to a stroke, its soft edge with it. */
  private static final double SOFT = 225;

  /** What of a line's height is left to strokes that touch it, above and below. */
  private static final double CLOSE = 0.08;

  /** Beyond the ends of a line, against its height: the first and last letter are cut easily. */
  private static final double BESIDE = 0.2;

  /** Height of a stroke of a line's against the line's height, at most. */
  private static final double HIGH = 1.25;

  private SealInside() {}

  /**
   * Lays it bare.
   *
   * @param strip its ring, unrolled
   * @param name along the ring; null where none was seen
   * @return dark ink on white, one channel, owned by the scope
   */
  static Mat of(SealPlane plane, RingStrip strip, @Nullable RingText name, MatScope scope) {
    double depth = name == null ? 0 : name.bottom() - strip.edge() + TAILS * name.height();
    double reach = name == null ? 0 : reach(plane, strip, name);
    Mat inside = scope.own(plane.ink().clone());
    byte[] row = new byte[inside.cols()];
    for (int y = 0; y < inside.rows(); y++) {
      inside.get(y, 0, row);
      for (int x = 0; x < row.length; x++) {
        double u = (x - plane.middleX()) / plane.a();
        double v = (y - plane.middleY()) / plane.b();
        double radius = Math.hypot(u, v);
        boolean upper = Math.abs(Math.atan2(u, -v)) < reach;
        if (radius > 1 - RING || upper && radius > 1 - depth / plane.b()) {
          row[x] = (byte) 255;
        }
      }
      inside.put(y, 0, row);
    }
    takeAwayStar(inside, plane.b());
    darken(inside, plane);
    return inside;
  }

  /** How far from upwards there is nothing but the text along the ring, to both sides. */
  private static double reach(SealPlane plane, RingStrip strip, RingText name) {
    if (plane.b() < plane.a()) {
      return OVAL;
    }
    double middle = strip.width() / 2.0;
    double columns = Math.min(middle - name.begin(), name.end() - middle);
    return Math.max(OVAL, Math.PI * (columns + TAILS * name.height()) / middle);
  }

  /** Lines within are thinner than the ring and its text, and fainter. */
  private static void darken(Mat inside, SealPlane plane) {
    int left = (int) (plane.middleX() - MIDDLE * plane.a());
    int top = (int) (plane.middleY() - MIDDLE * plane.b() / 2);
    int width = (int) (2 * MIDDLE * plane.a());
    int height = (int) (1.5 * MIDDLE * plane.b());
    try (MatScope scope = new MatScope()) {
      Mat middle = scope.own(inside.submat(new Rect(left, top, width, height)));
      int[] counts = Pixels.histogram(Pixels.bytes(middle));
      int full = Math.min(FAINT, Pixels.percentile(counts, FULL));
      double by = 255.0 / (255 - full);
      inside.convertTo(inside, CvType.CV_8U, by, -full * by);
    }
  }

  /** What is thicker than a stroke: a star, an emblem. */
  private static void takeAwayStar(Mat inside, double b) {
    try (MatScope scope = new MatScope()) {
      Mat mask = scope.mat();
      Imgproc.threshold(inside, mask, SealPlane.INK, 255, Imgproc.THRESH_BINARY_INV);
      Mat distance = scope.mat();
      Imgproc.distanceTransform(mask, distance, Imgproc.DIST_L2, Imgproc.DIST_MASK_3);
      Mat labels = scope.mat();
      Mat stats = scope.mat();
      int count =
          Imgproc.connectedComponentsWithStats(mask, labels, stats, scope.mat(), 8, CvType.CV_32S);
      for (int i = 1; i < count; i++) {
        int[] s = new int[5];
        stats.get(i, 0, s);
        if (Math.min(s[2], s[3]) < WIDE * b) {
          continue;
        }
        Mat own = scope.mat();
        Core.inRange(labels, Scalar.all(i), Scalar.all(i), own);
        if (Core.minMaxLoc(distance, own).maxVal > THICK * b) {
          Mat wide = Pixels.square(7, scope);
          Imgproc.dilate(own, own, wide);
          inside.setTo(Scalar.all(255), own);
        }
      }
    }
  }

  /** Whether there is enough ink for a line. */
  static boolean isInked(Mat inside) {
    try (MatScope scope = new MatScope()) {
      Mat mask = scope.mat();
      Imgproc.threshold(inside, mask, SealPlane.INK, 255, Imgproc.THRESH_BINARY_INV);
      return Core.countNonZero(mask) > INKED * mask.total();
    }
  }

  /** A plane without the strokes that lie in some lines, owned by the scope. */
  static SealPlane without(SealPlane plane, List<SealLine> lines, MatScope scope) {
    Mat left = scope.own(plane.ink().clone());
    try (MatScope inner = new MatScope()) {
      Mat mask = inner.mat();
      Imgproc.threshold(left, mask, SOFT, 255, Imgproc.THRESH_BINARY_INV);
      Mat labels = inner.mat();
      Mat stats = inner.mat();
      int count =
          Imgproc.connectedComponentsWithStats(mask, labels, stats, inner.mat(), 8, CvType.CV_32S);
      int[] s = new int[5];
      for (SealLine line : lines) {
        Quad place = grown(line, BESIDE * line.height(), 0);
        for (int i = 1; i < count; i++) {
          stats.get(i, 0, s);
          boolean low = s[3] < HIGH * line.height();
          if (low && holds(place, s[0] + s[2] / 2.0, s[1] + s[3] / 2.0)) {
            Mat own = inner.mat();
            Core.inRange(labels, Scalar.all(i), Scalar.all(i), own);
            left.setTo(Scalar.all(255), own);
          }
        }
        Quad close = grown(line, 0, -CLOSE * line.height());
        MatOfPoint polygon =
            inner.own(
                new MatOfPoint(
                    close.corners().stream()
                        .map(p -> new org.opencv.core.Point(p.x(), p.y()))
                        .toArray(org.opencv.core.Point[]::new)));
        Imgproc.fillConvexPoly(left, polygon, Scalar.all(255));
      }
    }
    return new SealPlane(left, plane.a(), plane.b());
  }

  private static Quad grown(SealLine line, double along, double across) {
    double cos = Math.cos(line.angle());
    double sin = Math.sin(line.angle());
    List<Point> c = line.place().corners();
    double[][] outwards = {{-1, -1}, {1, -1}, {1, 1}, {-1, 1}};
    Point[] grown = new Point[4];
    for (int i = 0; i < 4; i++) {
      double u = along * outwards[i][0];
      double v = across * outwards[i][1];
      grown[i] = new Point(c.get(i).x() + u * cos - v * sin, c.get(i).y() + u * sin + v * cos);
    }
    return new Quad(grown[0], grown[1], grown[2], grown[3]);
  }

  private static boolean holds(Quad place, double x, double y) {
    Homography toUnit = Homography.fromQuad(place, new Box(0, 0, 1, 1).quad());
    double u = toUnit.mapX(x, y);
    double v = toUnit.mapY(x, y);
    return u >= 0 && u <= 1 && v >= 0 && v <= 1;
  }
}
