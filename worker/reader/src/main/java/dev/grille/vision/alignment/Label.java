package dev.grille.vision.alignment;

import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;

/**
 * Fixed print that stands beside a field: what tells a person which field it is.
 *
 * @param x left edge of its ink, in template pixels
 * @param y upper edge
 * @param width of its ink
 * @param height of its ink
 * @param sure whether it is certainly the form's: where it stands in a cell like the field's own,
 *     it may be another row's value, and that something else stands there says nothing
 * @param inRow whether it stands in the field's own row or right above it, and so tells its height
 */
record Label(double x, double y, double width, double height, boolean sure, boolean inRow) {
  /** Whether another label is the same print, or a part of the same line that overlaps it. */
  boolean isPlacedAs(Label other) {
    return overlap(x, width, other.x, other.width) > 0.5
        && overlap(y, height, other.y, other.height) > 0.5;
  }

  /** Share of the shorter of two stretches that lies within both. */
  private static double overlap(double from, double length, double other, double otherLength) {
    double shared = Math.min(from + length, other + otherLength) - Math.max(from, other);
    return shared / Math.min(length, otherLength);
  }

  Quad quad() {
    return new Quad(
        new Point(x, y),
        new Point(x + width, y),
        new Point(x + width, y + height),
        new Point(x, y + height));
  }
}
