package dev.grille.vision.seals;

import dev.grille.vision.pixels.Pixels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint2f;
import org.opencv.core.Point;
import org.opencv.imgproc.Imgproc;

/** Finds square frames of ink with some ink within, such as those of seals with a name. */
final class FrameFinder {
  /** How far a hull may lie from four straight sides, against its length. */
  private static final double STRAIGHT = 0.03;

  /** Share of each side that has to be drawn. */
  private static final double DRAWN = 0.75;

  /** How far within a side its line may lie, against the side's length. */
  private static final double DEEP = 0.06;

  /** Shortest side against the longest one: a square, seen from aside. */
  private static final double SQUARE = 0.72;

  /** Share of the area within that has ink: a name fills a third. */
  private static final double LEAST_INK = 0.08;

  private static final double MOST_INK = 0.65;

  /** Places along a side that are looked at. */
  private static final int PLACES = 60;

  private final byte[] ink;
  private final int width;
  private final int height;

  /** Looks in a mask of ink, 255 where there is some. */
  FrameFinder(Mat mask) {
    ink = Pixels.bytes(mask);
    width = mask.cols();
    height = mask.rows();
  }

  /** The corners of each frame among the outlines of some areas, round with the clock. */
  List<Point[]> find(List<List<Point>> hulls, double least) {
    List<Point[]> frames = new ArrayList<>();
    for (List<Point> hull : hulls) {
      Point[] frame = four(hull);
      if (frame != null && isSquare(frame, 2 * least) && isDrawn(frame) && isInked(frame)) {
        frames.add(frame);
      }
    }
    frames.sort(Comparator.comparingDouble((Point[] f) -> side(f[0], f[2])).reversed());
    List<Point[]> outer = new ArrayList<>();
    for (Point[] frame : frames) {
      Point middle = between(frame[0], frame[2], 0.5);
      boolean known =
          outer.stream()
              .anyMatch(o -> side(between(o[0], o[2], 0.5), middle) < side(o[0], o[2]) / 4);
      if (!known) {
        outer.add(frame);
      }
    }
    return outer;
  }

  private static Point @Nullable [] four(List<Point> hull) {
    MatOfPoint2f mat = new MatOfPoint2f(hull.toArray(Point[]::new));
    MatOfPoint2f corners = new MatOfPoint2f();
    try {
      Imgproc.approxPolyDP(mat, corners, STRAIGHT * Imgproc.arcLength(mat, true), true);
      Point[] four = corners.toArray();
      if (four.length != 4) {
        return null;
      }
      double twice = 0;
      for (int i = 0; i < 4; i++) {
        Point q = four[(i + 1) % 4];
        twice += four[i].x * q.y - q.x * four[i].y;
      }
      return twice > 0 ? four : new Point[] {four[3], four[2], four[1], four[0]};
    } finally {
      mat.release();
      corners.release();
    }
  }

  private static boolean isSquare(Point[] frame, double least) {
    double shortest = Double.MAX_VALUE;
    double longest = 0;
    for (int i = 0; i < 4; i++) {
      double side = side(frame[i], frame[(i + 1) % 4]);
      shortest = Math.min(shortest, side);
      longest = Math.max(longest, side);
    }
    double[] diagonals = {side(frame[0], frame[2]), side(frame[1], frame[3])};
    double lozenge = Math.min(diagonals[0], diagonals[1]) / Math.max(diagonals[0], diagonals[1]);
    return shortest >= least && shortest >= SQUARE * longest && lozenge >= SQUARE;
  }

  private boolean isDrawn(Point[] frame) {
    for (int i = 0; i < 4; i++) {
      Point p = frame[i];
      Point q = frame[(i + 1) % 4];
      Point inner = between(frame[(i + 3) % 4], frame[(i + 2) % 4], 0.5);
      Point middle = between(p, q, 0.5);
      double length = side(p, q);
      int seen = 0;
      for (int k = 1; k < PLACES; k++) {
        Point on = between(p, q, k / (double) PLACES);
        boolean any = false;
        for (double d = -1; d <= DEEP * length && !any; d += 0.7) {
          double share = d / side(middle, inner);
          any = isInk(on.x + share * (inner.x - middle.x), on.y + share * (inner.y - middle.y));
        }
        seen += any ? 1 : 0;
      }
      if (seen < DRAWN * PLACES) {
        return false;
      }
    }
    return true;
  }

  private boolean isInked(Point[] frame) {
    int all = 0;
    int inked = 0;
    for (double v = 0.1; v < 0.9; v += 0.01) {
      Point left = between(frame[0], frame[3], v);
      Point right = between(frame[1], frame[2], v);
      for (double u = 0.1; u < 0.9; u += 0.01) {
        Point p = between(left, right, u);
        all++;
        inked += isInk(p.x, p.y) ? 1 : 0;
      }
    }
    return inked > LEAST_INK * all && inked < MOST_INK * all;
  }

  private boolean isInk(double x, double y) {
    int px = (int) Math.round(x);
    int py = (int) Math.round(y);
    return px >= 0 && py >= 0 && px < width && py < height && ink[py * width + px] != 0;
  }

  private static Point between(Point p, Point q, double share) {
    return new Point(p.x + share * (q.x - p.x), p.y + share * (q.y - p.y));
  }

  private static double side(Point p, Point q) {
    return Math.hypot(p.x - q.x, p.y - q.y);
  }
}
