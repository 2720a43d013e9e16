package dev.grille.vision.pixels;

import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;

/**
 * An upright rectangle in a field's own frame, in template pixels from the field's upper left
 * corner.
 *
 * @param left smallest x
 * @param top smallest y
 * @param right largest x
 * @param bottom largest y
 */
public record Box(double left, double top, double right, double bottom) {
  /** The smallest one around a quadrilateral, in the quadrilateral's own pixels. */
  public static Box around(Quad quad) {
    return new Box(
        quad.corners().stream().mapToDouble(Point::x).min().orElseThrow(),
        quad.corners().stream().mapToDouble(Point::y).min().orElseThrow(),
        quad.corners().stream().mapToDouble(Point::x).max().orElseThrow(),
        quad.corners().stream().mapToDouble(Point::y).max().orElseThrow());
  }

  /** Its corners. */
  public Quad quad() {
    return new Quad(
        new Point(left, top),
        new Point(right, top),
        new Point(right, bottom),
        new Point(left, bottom));
  }

  /** Along the text. */
  public double width() {
    return right - left;
  }

  /** Across the text. */
  public double height() {
    return bottom - top;
  }

  /** The middle, along the text. */
  public double centreX() {
    return (left + right) / 2;
  }

  /** The middle, across the text. */
  public double centreY() {
    return (top + bottom) / 2;
  }

  /** Width times height; 0 for an empty box. */
  public double area() {
    return Math.max(0, width()) * Math.max(0, height());
  }

  /** With so much more room on each side. */
  public Box grow(double dx, double dy) {
    return new Box(left - dx, top - dy, right + dx, bottom + dy);
  }

  /** Moved to the right and downwards. */
  public Box move(double dx, double dy) {
    return new Box(left + dx, top + dy, right + dx, bottom + dy);
  }

  /** The smallest box that holds both. */
  public Box union(Box other) {
    return new Box(
        Math.min(left, other.left),
        Math.min(top, other.top),
        Math.max(right, other.right),
        Math.max(bottom, other.bottom));
  }

  /** What both have in common; of negative width or height where they are apart. */
  public Box intersect(Box other) {
    return new Box(
        Math.max(left, other.left),
        Math.max(top, other.top),
        Math.min(right, other.right),
        Math.min(bottom, other.bottom));
  }

  /** Whether a point lies in it or on its edge. */
  public boolean contains(double x, double y) {
    return x >= left && x <= right && y >= top && y <= bottom;
  }

  /** Which share of this box lies in the other, 0 to 1; 0 for an empty box. */
  public double shareIn(Box other) {
    double area = area();
    return area == 0 ? 0 : intersect(other).area() / area;
  }
}
