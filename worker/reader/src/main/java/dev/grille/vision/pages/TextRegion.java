package dev.grille.vision.pages;

import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;

/**
 * A rectangle with a line of text in it.
 *
 * @param x of its middle, in pixels of the page
 * @param y of its middle
 * @param width along the line
 * @param height across the line
 * @param angle of the line, in degrees clockwise from rightwards
 * @param prob how likely it is text, 0 to 1
 */
record TextRegion(double x, double y, double width, double height, double angle, double prob) {
  /** The place at some way along the line and across it, from the middle. */
  private Point at(double along, double across) {
    double cos = Math.cos(Math.toRadians(angle));
    double sin = Math.sin(Math.toRadians(angle));
    return new Point(x + along * cos - across * sin, y + along * sin + across * cos);
  }

  /** Its corners, the upper left one where the line begins. */
  Quad quad() {
    return new Quad(
        at(-width / 2, -height / 2),
        at(width / 2, -height / 2),
        at(width / 2, height / 2),
        at(-width / 2, height / 2));
  }

  /** With so much more on each of its sides. */
  TextRegion grown(double along, double across) {
    return new TextRegion(x, y, width + 2 * along, height + 2 * across, angle, prob);
  }

  /** The part between two places along the line, both from its beginning. */
  TextRegion part(double from, double to) {
    return part(from, to, 0, height);
  }

  /** The part between two places along the line and two across it, all from its upper left. */
  TextRegion part(double from, double to, double top, double bottom) {
    Point middle = at((from + to) / 2 - width / 2, (top + bottom) / 2 - height / 2);
    return new TextRegion(middle.x(), middle.y(), to - from, bottom - top, angle, prob);
  }

  /** The same lines seen by someone who stands elsewhere: turned by quarters, clockwise. */
  TextRegion read(int quarters) {
    boolean swapped = quarters % 2 != 0;
    return new TextRegion(
        x, y, swapped ? height : width, swapped ? width : height, angle + 90.0 * quarters, prob);
  }

  /** Moved, and enlarged around the origin before. */
  TextRegion scaled(double factor, double dx, double dy) {
    return new TextRegion(
        x * factor + dx, y * factor + dy, width * factor, height * factor, angle, prob);
  }

  double longSide() {
    return Math.max(width, height);
  }

  double shortSide() {
    return Math.min(width, height);
  }
}
