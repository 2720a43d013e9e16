package dev.grille.vision.documents;

import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.pixels.Pixels;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Tells whether the sides of a quadrilateral run along edges of the picture. */
final class SidesOnEdges {
  /** Places along a side that are looked at. */
  private static final int PLACES = 80;

  /** Share of a side that has to lie on an edge: the rest may be covered or in the shade. */
  private static final double SIDE = 0.4;

  /** The same of all four sides. */
  private static final double ALL = 0.65;

  /** How far a corner is moved at most to bring a side onto an edge, against the side's length. */
  private static final double MOVED = 0.09;

  /** Steps of that, to either side. */
  private static final int STEPS = 24;

  /** What a side has to gain by being moved. */
  private static final double GAIN = 0.06;

  /** Beside a side, against the shorter side, where both colours are looked at. */
  private static final double BESIDE = 0.025;

  /** Widths of bands that are looked for, against the sheet's sides, and steps between them. */
  private static final double NARROWEST_BAND = 0.03;

  private static final double WIDEST_BAND = 0.3;
  private static final double BAND_STEP = 0.005;

  /** Share of a band's outer side that lies on an edge. */
  private static final double BAND_EDGE = 0.8;

  /** Share of the band's ends that does. */
  private static final double BESIDE_BAND = 0.6;

  private static final double WEAK = 12;
  private static final double STRONG = 36;

  private final byte[] edges;
  private final byte[] narrow;
  private final byte[] colours;
  private final int width;
  private final int height;

  /**
   * Looks at a picture.
   *
   * @param picture 8-bit BGR, smooth
   */
  SidesOnEdges(Mat picture) {
    width = picture.cols();
    height = picture.rows();
    try (MatScope scope = new MatScope()) {
      Mat lab = scope.mat();
      Imgproc.cvtColor(picture, lab, Imgproc.COLOR_BGR2Lab);
      colours = Pixels.bytes(lab);
      Mat all = scope.mat();
      for (int i = 0; i < 3; i++) {
        Mat channel = scope.mat();
        Core.extractChannel(lab, channel, i);
        Mat own = scope.mat();
        Imgproc.Canny(channel, own, WEAK, STRONG);
        if (i == 0) {
          own.copyTo(all);
        } else {
          Core.bitwise_or(all, own, all);
        }
      }
      Mat thin = scope.own(Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(3, 3)));
      Mat close = scope.mat();
      Imgproc.dilate(all, close, thin);
      narrow = Pixels.bytes(close);
      Mat near = scope.own(Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(7, 7)));
      Imgproc.dilate(all, all, near);
      edges = Pixels.bytes(all);
    }
  }

  /** Whether enough of each side does; what lies outside the picture counts for nothing. */
  boolean hold(Quad quad) {
    List<Point> corners = quad.corners();
    double sum = 0;
    int sides = 0;
    for (int i = 0; i < 4; i++) {
      double share = share(corners.get(i), corners.get((i + 1) % 4));
      if (share < 0) {
        continue;
      }
      if (share < SIDE) {
        return false;
      }
      sum += share;
      sides++;
    }
    return sides >= 3 && sum >= ALL * sides;
  }

  /** The quadrilateral with its sides moved onto the edges that run beside them. */
  Quad settled(Quad quad) {
    List<Point> corners = quad.corners();
    double[][] lines = new double[4][];
    for (int i = 0; i < 4; i++) {
      lines[i] = settled(corners.get(i), corners.get((i + 1) % 4));
    }
    Point[] met = new Point[4];
    for (int i = 0; i < 4; i++) {
      Point corner = Corners.meeting(lines[(i + 3) % 4], lines[i]);
      if (corner == null) {
        return quad;
      }
      met[i] = corner;
    }
    Quad settled = new Quad(met[0], met[1], met[2], met[3]);
    return Corners.isPlausible(settled) ? settled : quad;
  }

  /**
   * The quadrilateral with a band beyond one of its sides, as coloured strips of cards are: to
   * where another edge runs along that side and the sides beside it go on along edges.
   *
   * @param side from 0, that from the first corner to the second
   */
  Optional<Quad> widened(Quad quad, int side) {
    List<Point> corners = quad.corners();
    Point from = corners.get(side);
    Point to = corners.get((side + 1) % 4);
    Point before = corners.get((side + 3) % 4);
    Point behind = corners.get((side + 2) % 4);
    double best = BAND_EDGE;
    Point[] wide = corners.toArray(Point[]::new);
    boolean found = false;
    for (double by = NARROWEST_BAND; by <= WIDEST_BAND; by += BAND_STEP) {
      Point begin = beyond(before, from, by);
      Point end = beyond(behind, to, by);
      double beside = Math.min(share(narrow, from, begin), share(narrow, to, end));
      double along = share(narrow, begin, end);
      if (beside >= BESIDE_BAND && along > best) {
        best = along;
        wide[side] = begin;
        wide[(side + 1) % 4] = end;
        found = true;
      }
    }
    Quad widened = new Quad(wide[0], wide[1], wide[2], wide[3]);
    return found && Corners.isPlausible(widened) ? Optional.of(settled(widened)) : Optional.empty();
  }

  private static Point beyond(Point from, Point to, double by) {
    return new Point(to.x() + by * (to.x() - from.x()), to.y() + by * (to.y() - from.y()));
  }

  /** The line along most of an edge near a side. */
  private double[] settled(Point from, Point to) {
    double dx = to.x() - from.x();
    double dy = to.y() - from.y();
    double step = MOVED / STEPS;
    double best = share(narrow, from, to) + GAIN;
    Point begin = from;
    Point end = to;
    for (int i = -STEPS; i <= STEPS; i++) {
      Point moved = new Point(from.x() - i * step * dy, from.y() + i * step * dx);
      for (int j = -STEPS; j <= STEPS; j++) {
        Point other = new Point(to.x() - j * step * dy, to.y() + j * step * dx);
        // Of two edges alike the nearer one.
        double share = share(narrow, moved, other) - 0.001 * (Math.abs(i) + Math.abs(j));
        if (share > best) {
          best = share;
          begin = moved;
          end = other;
        }
      }
    }
    return Corners.line(begin, end);
  }

  /**
   * How much the ground beyond the sides differs in colour from what is within: the third largest
   * difference of the four sides, in units of 8-bit CIE Lab.
   */
  double step(Quad quad) {
    List<Point> corners = quad.corners();
    double shortest = Arrays.stream(Corners.sides(quad)).min().orElse(0);
    double reach = Math.max(4, BESIDE * shortest);
    double[] steps = new double[4];
    for (int i = 0; i < 4; i++) {
      steps[i] = step(corners.get(i), corners.get((i + 1) % 4), reach);
    }
    Arrays.sort(steps);
    return steps[1];
  }

  /** Corners run clockwise, so that what is within lies to the right of each side. */
  private double step(Point from, Point to, double reach) {
    double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
    double nx = -(to.y() - from.y()) / length * reach;
    double ny = (to.x() - from.x()) / length * reach;
    double[] difference = new double[3];
    int seen = 0;
    for (int i = PLACES / 8; i < PLACES * 7 / 8; i++) {
      double along = (i + 0.5) / PLACES;
      double x = from.x() + along * (to.x() - from.x());
      double y = from.y() + along * (to.y() - from.y());
      int inner = at(x + nx, y + ny);
      int outer = at(x - nx, y - ny);
      if (inner >= 0 && outer >= 0) {
        seen++;
        for (int c = 0; c < 3; c++) {
          difference[c] += (colours[3 * inner + c] & 0xff) - (colours[3 * outer + c] & 0xff);
        }
      }
    }
    double square = 0;
    for (double each : difference) {
      square += each * each;
    }
    return seen == 0 ? 0 : Math.sqrt(square) / seen;
  }

  private int at(double x, double y) {
    int column = (int) Math.round(x);
    int row = (int) Math.round(y);
    boolean within = column >= 0 && row >= 0 && column < width && row < height;
    return within ? row * width + column : -1;
  }

  /** How much of all sides lies on edges, 0 to 1. */
  double quality(Quad quad) {
    List<Point> corners = quad.corners();
    double sum = 0;
    for (int i = 0; i < 4; i++) {
      sum += Math.max(0, share(narrow, corners.get(i), corners.get((i + 1) % 4)));
    }
    return sum / 4;
  }

  private double share(Point from, Point to) {
    return share(edges, from, to);
  }

  /** Less than 0 where most of a side is outside the picture. */
  private double share(byte[] edges, Point from, Point to) {
    int seen = 0;
    int on = 0;
    for (int i = 0; i < PLACES; i++) {
      double along = (i + 0.5) / PLACES;
      int x = (int) Math.round(from.x() + along * (to.x() - from.x()));
      int y = (int) Math.round(from.y() + along * (to.y() - from.y()));
      if (x >= 0 && y >= 0 && x < width && y < height) {
        seen++;
        on += edges[y * width + x] != 0 ? 1 : 0;
      }
    }
    return seen < PLACES / 3 ? -1 : on / (double) seen;
  }
}
