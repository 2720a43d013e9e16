package dev.grille.evaluation;

import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How much of two convex quadrilaterals is common to both. */
public final class Overlap {
  private Overlap() {}

  /** The area of what both cover over the area of what either covers, 0 to 1. */
  public static double of(Quad a, Quad b) {
    List<Point> first = counterClockwise(a.corners());
    List<Point> second = counterClockwise(b.corners());
    if (apart(first, second)) {
      return 0;
    }
    double common = Math.max(0, area(clipped(first, second)));
    double either = area(first) + area(second) - common;
    return either <= 0 ? 0 : common / either;
  }

  private static boolean apart(List<Point> a, List<Point> b) {
    return max(a, true) < min(b, true)
        || max(b, true) < min(a, true)
        || max(a, false) < min(b, false)
        || max(b, false) < min(a, false);
  }

  private static double min(List<Point> points, boolean x) {
    return points.stream().mapToDouble(p -> x ? p.x() : p.y()).min().orElseThrow();
  }

  private static double max(List<Point> points, boolean x) {
    return points.stream().mapToDouble(p -> x ? p.x() : p.y()).max().orElseThrow();
  }

  /**
   * What of one polygon lies within another, a convex one, by cutting it along each of its sides
   * (Sutherland and Hodgman, Reentrant Polygon Clipping, Communications of the ACM 17 (1974)).
   */
  private static List<Point> clipped(List<Point> polygon, List<Point> window) {
    List<Point> rest = polygon;
    for (int i = 0; i < window.size(); i++) {
      rest = cut(rest, window.get(i), window.get((i + 1) % window.size()));
    }
    return rest;
  }

  private static List<Point> cut(List<Point> polygon, Point from, Point to) {
    List<Point> kept = new ArrayList<>();
    for (int i = 0; i < polygon.size(); i++) {
      Point p = polygon.get(i);
      Point next = polygon.get((i + 1) % polygon.size());
      double here = side(from, to, p);
      double there = side(from, to, next);
      if (here >= 0) {
        kept.add(p);
      }
      if (here * there < 0) {
        double share = here / (here - there);
        kept.add(new Point(p.x() + share * (next.x() - p.x()), p.y() + share * (next.y() - p.y())));
      }
    }
    return kept;
  }

  private static double side(Point from, Point to, Point p) {
    return (to.x() - from.x()) * (p.y() - from.y()) - (to.y() - from.y()) * (p.x() - from.x());
  }

  private static List<Point> counterClockwise(List<Point> corners) {
    List<Point> points = new ArrayList<>(corners);
    if (area(points) < 0) {
      Collections.reverse(points);
    }
    return points;
  }

  /** By the shoelace formula; its sign tells which way round the corners go. */
  private static double area(List<Point> polygon) {
    double twice = 0;
    for (int i = 0; i < polygon.size(); i++) {
      Point p = polygon.get(i);
      Point q = polygon.get((i + 1) % polygon.size());
      twice += p.x() * q.y() - q.x() * p.y();
    }
    return twice / 2;
  }
}
