package dev.grille.vision.documents;

import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/** Tells whether the sides of a quadrilateral run along edges of a picture. */
final class SidesOnEdges {
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

  /**
   * How far beyond a side the ground is looked at, against the shorter side: farther than shadows
   * reach.
   */
  private static final double[] BEYOND = {0.06, 0.09, 0.12};

  /** Share of lines on quiet ground that lies on edges, at most. */
  private static final double QUIET = 0.2;

  private final EdgeMap edges;

  SidesOnEdges(EdgeMap edges) {
    this.edges = edges;
  }

  /** Whether enough of each side does; what lies outside the picture counts for nothing. */
  boolean hold(Quad quad) {
    List<Point> corners = quad.corners();
    double sum = 0;
    int sides = 0;
    for (int i = 0; i < 4; i++) {
      double share = edges.near(corners.get(i), corners.get((i + 1) % 4));
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

  /** Whether the ground beyond all sides but one has few edges, so that faint ones tell there. */
  boolean isQuietBeyond(Quad quad) {
    List<Point> corners = quad.corners();
    double shortest = Arrays.stream(Corners.sides(quad)).min().orElse(0);
    int quiet = 0;
    for (int i = 0; i < 4; i++) {
      Point from = corners.get(i);
      Point to = corners.get((i + 1) % 4);
      double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
      double nx = (to.y() - from.y()) / length * shortest;
      double ny = (from.x() - to.x()) / length * shortest;
      double share =
          Arrays.stream(BEYOND)
              .map(
                  by ->
                      edges.on(
                          new Point(from.x() + by * nx, from.y() + by * ny),
                          new Point(to.x() + by * nx, to.y() + by * ny)))
              .filter(on -> on >= 0)
              .average()
              .orElse(0);
      quiet += share < QUIET ? 1 : 0;
    }
    return quiet >= 3;
  }

  /** The quadrilateral with its sides moved onto the edges that run beside them. */
  Quad settled(Quad quad) {
    return settled(quad, side -> true);
  }

  /** The same of one side. */
  Quad settled(Quad quad, int side) {
    return settled(quad, each -> each == side);
  }

  private Quad settled(Quad quad, IntPredicate moved) {
    List<Point> corners = quad.corners();
    double[][] lines = new double[4][];
    for (int i = 0; i < 4; i++) {
      Point from = corners.get(i);
      Point to = corners.get((i + 1) % 4);
      lines[i] = moved.test(i) ? settled(from, to) : Corners.line(from, to);
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

  /** The line along most of an edge near a side. */
  private double[] settled(Point from, Point to) {
    double dx = to.x() - from.x();
    double dy = to.y() - from.y();
    double step = MOVED / STEPS;
    double best = edges.on(from, to) + GAIN;
    Point begin = from;
    Point end = to;
    for (int i = -STEPS; i <= STEPS; i++) {
      Point moved = new Point(from.x() - i * step * dy, from.y() + i * step * dx);
      for (int j = -STEPS; j <= STEPS; j++) {
        Point other = new Point(to.x() - j * step * dy, to.y() + j * step * dx);
        // Of two edges alike the nearer one.
        double share = edges.on(moved, other) - 0.001 * (Math.abs(i) + Math.abs(j));
        if (share > best) {
          best = share;
          begin = moved;
          end = other;
        }
      }
    }
    return Corners.line(begin, end);
  }

  /** How much of all sides lies on edges, 0 to 1. */
  double quality(Quad quad) {
    List<Point> corners = quad.corners();
    double sum = 0;
    for (int i = 0; i < 4; i++) {
      sum += Math.max(0, edges.on(corners.get(i), corners.get((i + 1) % 4)));
    }
    return sum / 4;
  }
}
