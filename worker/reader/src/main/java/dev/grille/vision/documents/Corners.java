package dev.grille.vision.documents;

import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Measures of convex polygons, their corners in the order of a clock's hand. */
final class Corners {
  /** How far a corner may be from a right angle, in degrees. */
  private static final double OFF_SQUARE = 25;

  /** Of the smaller of two quadrilaterals that cover each other, what they have in common. */
  private static final double MOST = 0.5;

  /** Of a card's area, what a band has at least: what has less may be its shadow. */
  private static final double BAND = 0.1;

  /** The same, at most. */
  private static final double WIDEST_BAND = 0.35;

  /** How far apart, against the shorter side, two sides lie that are the same one. */
  private static final double NEAR = 0.06;

  /** Sine of the angle between lines that do not meet anywhere near. */
  private static final double PARALLEL = 1e-3;

  private Corners() {}

  /** Four corners as a quadrilateral whose first corner is the uppermost left one. */
  static Quad ordered(Point... corners) {
    double x = Arrays.stream(corners).mapToDouble(Point::x).average().orElse(0);
    double y = Arrays.stream(corners).mapToDouble(Point::y).average().orElse(0);
    List<Point> round = new ArrayList<>(List.of(corners));
    round.sort(Comparator.comparingDouble(p -> Math.atan2(p.y() - y, p.x() - x)));
    int first = 0;
    for (int i = 1; i < 4; i++) {
      Point p = round.get(i);
      Point q = round.get(first);
      first = p.x() + p.y() < q.x() + q.y() ? i : first;
    }
    return new Quad(
        round.get(first),
        round.get((first + 1) % 4),
        round.get((first + 2) % 4),
        round.get((first + 3) % 4));
  }

  /** The same corners, the first one so many places further. */
  static Quad turned(Quad quad, int places) {
    List<Point> c = quad.corners();
    return new Quad(
        c.get(places % 4),
        c.get((places + 1) % 4),
        c.get((places + 2) % 4),
        c.get((places + 3) % 4));
  }

  /** Upper, right, lower and left side. */
  static double[] sides(Quad quad) {
    List<Point> c = quad.corners();
    double[] sides = new double[4];
    for (int i = 0; i < 4; i++) {
      Point p = c.get(i);
      Point q = c.get((i + 1) % 4);
      sides[i] = Math.hypot(p.x() - q.x(), p.y() - q.y());
    }
    return sides;
  }

  /** Whether a rectangle may look like this when it is seen from aside. */
  static boolean isPlausible(Quad quad) {
    List<Point> c = quad.corners();
    for (int i = 0; i < 4; i++) {
      Point p = c.get(i);
      Point before = c.get((i + 3) % 4);
      Point after = c.get((i + 1) % 4);
      double one = Math.atan2(before.y() - p.y(), before.x() - p.x());
      double other = Math.atan2(after.y() - p.y(), after.x() - p.x());
      double angle = Math.abs(Math.toDegrees(one - other));
      double inner = Math.min(angle, 360 - angle);
      if (Math.abs(inner - 90) > OFF_SQUARE) {
        return false;
      }
    }
    return true;
  }

  /** The line through two places: a, b, c of ax + by = c, a and b of length 1 together. */
  static double[] line(Point from, Point to) {
    double dx = to.x() - from.x();
    double dy = to.y() - from.y();
    double length = Math.max(1e-9, Math.hypot(dx, dy));
    return new double[] {dy / length, -dx / length, (from.x() * dy - from.y() * dx) / length};
  }

  /** Where two lines meet; null where they hardly do. */
  static @Nullable Point meeting(double[] one, double[] other) {
    double det = one[0] * other[1] - other[0] * one[1];
    if (Math.abs(det) < PARALLEL) {
      return null;
    }
    return new Point(
        (one[2] * other[1] - other[2] * one[1]) / det,
        (one[0] * other[2] - other[0] * one[2]) / det);
  }

  /** By the formula of Gauss; of any sense of turning. */
  static double area(List<Point> polygon) {
    double twice = 0;
    for (int i = 0; i < polygon.size(); i++) {
      Point p = polygon.get(i);
      Point q = polygon.get((i + 1) % polygon.size());
      twice += p.x() * q.y() - q.x() * p.y();
    }
    return Math.abs(twice) / 2;
  }

  /** Whether a convex polygon holds a place. */
  static boolean hold(List<Point> polygon, double x, double y) {
    int sense = 0;
    for (int i = 0; i < polygon.size(); i++) {
      double side = side(polygon.get(i), polygon.get((i + 1) % polygon.size()), x, y);
      int own = (int) Math.signum(side);
      if (own != 0 && sense != 0 && own != sense) {
        return false;
      }
      sense = own == 0 ? sense : own;
    }
    return true;
  }

  /** What two convex polygons have in common: Sutherland and Hodgman, 1974. */
  static double common(List<Point> one, List<Point> other) {
    List<Point> left = one;
    double sense = Math.signum(signed(other));
    for (int i = 0; i < other.size() && !left.isEmpty(); i++) {
      Point from = other.get(i);
      Point to = other.get((i + 1) % other.size());
      List<Point> cut = new ArrayList<>();
      for (int j = 0; j < left.size(); j++) {
        Point p = left.get(j);
        Point q = left.get((j + 1) % left.size());
        double a = sense * side(from, to, p.x(), p.y());
        double b = sense * side(from, to, q.x(), q.y());
        if (a >= 0) {
          cut.add(p);
        }
        if (a >= 0 != b >= 0) {
          double share = a / (a - b);
          cut.add(new Point(p.x() + share * (q.x() - p.x()), p.y() + share * (q.y() - p.y())));
        }
      }
      left = cut;
    }
    return area(left);
  }

  private static double side(Point from, Point to, double x, double y) {
    return (to.x() - from.x()) * (y - from.y()) - (to.y() - from.y()) * (x - from.x());
  }

  private static double signed(List<Point> polygon) {
    double twice = 0;
    for (int i = 0; i < polygon.size(); i++) {
      Point p = polygon.get(i);
      Point q = polygon.get((i + 1) % polygon.size());
      twice += p.x() * q.y() - q.x() * p.y();
    }
    return twice;
  }

  /** Whether a quadrilateral is another one but for a band along one of its sides. */
  static boolean isWithoutBand(Quad part, Quad whole) {
    double share = area(part.corners()) / area(whole.corners());
    if (share > 1 - BAND || share < 1 - WIDEST_BAND) {
      return false;
    }
    double near = NEAR * Arrays.stream(sides(whole)).min().orElse(0);
    int same = 0;
    for (int i = 0; i < 4; i++) {
      double[] line = line(whole.corners().get(i), whole.corners().get((i + 1) % 4));
      long on =
          part.corners().stream()
              .filter(c -> Math.abs(line[0] * c.x() + line[1] * c.y() - line[2]) <= near)
              .count();
      same += on >= 2 ? 1 : 0;
    }
    return same == 3;
  }

  /** What two quadrilaterals have in common against both, 0 to 1. */
  static double shared(Quad one, Quad other) {
    double common = common(one.corners(), other.corners());
    return common / (area(one.corners()) + area(other.corners()) - common);
  }

  /** Whether one quadrilateral covers most of the other. */
  static boolean overlap(Quad one, Quad other) {
    double smaller = Math.min(area(one.corners()), area(other.corners()));
    return common(one.corners(), other.corners()) > MOST * smaller;
  }
}
