package dev.grille.vision.seals;

import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.vision.pixels.Box;
import java.util.List;

/**
 * A line of a seal's text.
 *
 * @param text as read
 * @param place where it stands in the pixels of what was laid out
 * @param probability that it is right, 0 to 1
 */
public record SealLine(String text, Quad place, double probability) {
  /** The upright rectangle around it. */
  public Box box() {
    return Box.around(place);
  }

  /** The same further below. */
  SealLine below(double by) {
    List<Point> c = place.corners().stream().map(p -> new Point(p.x(), p.y() + by)).toList();
    return new SealLine(text, new Quad(c.get(0), c.get(1), c.get(2), c.get(3)), probability);
  }

  /** How it leans, in radians clockwise from rightwards. */
  double angle() {
    return Math.atan2(
        place.upperRight().y() - place.upperLeft().y(),
        place.upperRight().x() - place.upperLeft().x());
  }

  /** Its length. */
  double length() {
    return Math.hypot(
        place.upperRight().y() - place.upperLeft().y(),
        place.upperRight().x() - place.upperLeft().x());
  }

  /** Height of its letters. */
  double height() {
    return Math.hypot(
        place.lowerLeft().y() - place.upperLeft().y(),
        place.lowerLeft().x() - place.upperLeft().x());
  }
}
