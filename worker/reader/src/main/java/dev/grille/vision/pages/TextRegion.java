package dev.grille.vision.pages;

import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;

/**
 * A rectangle with a line of text in it, which may be bent as on a page that does not lie flat.
 *
 * @param x of its middle, in pixels of the page
 * @param y of its middle
 * @param width along the line
 * @param height across the line
 * @param angle of the line, in degrees clockwise from rightwards
 * @param bend how much further across its ends lie than its middle, in pixels
 * @param prob how likely it is text, 0 to 1
 */
public record TextRegion(
    double x, double y, double width, double height, double angle, double bend, double prob) {
  /** Without a bend. */
  public TextRegion(double x, double y, double width, double height, double angle, double prob) {
    this(x, y, width, height, angle, 0, prob);
  }

  /** The place at some way along the line and across it, from the middle. */
  private Point at(double along, double across) {
    double cos = Math.cos(Math.toRadians(angle));
    double sin = Math.sin(Math.toRadians(angle));
    return new Point(x + along * cos - across * sin, y + along * sin + across * cos);
  }

  /** How far along this line another's middle lies, from its own. */
  public double along(TextRegion other) {
    double radians = Math.toRadians(angle);
    return (other.x - x) * Math.cos(radians) + (other.y - y) * Math.sin(radians);
  }

  /** How far across this line another's middle lies, from its own. */
  double across(TextRegion other) {
    double radians = Math.toRadians(angle);
    return (other.y - y) * Math.cos(radians) - (other.x - x) * Math.sin(radians);
  }

  /** How far across the line lies at some way along it; 0 on average. */
  public double offset(double along) {
    double share = 2 * along / width;
    return bend * (share * share - 1.0 / 3);
  }

  /** Its corners, the upper left one where the line begins; a bend is within. */
  public Quad quad() {
    double upper = -height / 2 + Math.min(offset(0), offset(width / 2));
    double lower = height / 2 + Math.max(offset(0), offset(width / 2));
    return new Quad(
        at(-width / 2, upper), at(width / 2, upper), at(width / 2, lower), at(-width / 2, lower));
  }

  /** With so much more on each of its sides, bent as it is. */
  public TextRegion grown(double along, double across) {
    double wider = width + 2 * along;
    double share = wider / width;
    return new TextRegion(x, y, wider, height + 2 * across, angle, bend * share * share, prob);
  }

  /** Without its bend, and high enough for it. */
  TextRegion straightened() {
    return new TextRegion(x, y, width, height + 4 * Math.abs(bend) / 3, angle, prob);
  }

  /** The part between two places along the line, both from its beginning. */
  public TextRegion part(double from, double to) {
    return part(from, to, 0, height);
  }

  /** The part between two places along the line and two across it, all from its upper left. */
  public TextRegion part(double from, double to, double top, double bottom) {
    double begin = from - width / 2;
    double end = to - width / 2;
    double middle = (begin + end) / 2;
    double ends = (offset(begin) + offset(end)) / 2;
    double sag = ends - offset(middle);
    Point centre = at(middle, (top + bottom) / 2 - height / 2 + ends - 2 * sag / 3);
    double tilt = Math.toDegrees(Math.atan2(offset(end) - offset(begin), end - begin));
    return new TextRegion(centre.x(), centre.y(), to - from, bottom - top, angle + tilt, sag, prob);
  }

  /** The same lines seen by someone who stands elsewhere: turned by quarters, clockwise. */
  public TextRegion read(int quarters) {
    boolean swapped = quarters % 2 != 0;
    if (swapped) {
      TextRegion whole = straightened();
      return new TextRegion(x, y, whole.height, whole.width, angle + 90.0 * quarters, prob);
    }
    double bent = quarters % 4 == 0 ? bend : -bend;
    return new TextRegion(x, y, width, height, angle + 90.0 * quarters, bent, prob);
  }

  /** Moved, and enlarged around the origin before. */
  TextRegion scaled(double factor, double dx, double dy) {
    return new TextRegion(
        x * factor + dx,
        y * factor + dy,
        width * factor,
        height * factor,
        angle,
        bend * factor,
        prob);
  }

  /** Whether the line runs from top to bottom rather than upwards. */
  boolean runsDownwards() {
    return Math.sin(Math.toRadians(angle)) > 0;
  }

  double shortSide() {
    return Math.min(width, height);
  }
}
