package dev.grille.vision.alignment;

import dev.grille.contracts.Anchor;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import java.util.Optional;

/**
 * An anchor and how far it moved within the form.
 *
 * @param shift in template pixels; empty where it was missed
 */
record PlacedAnchor(Anchor anchor, Optional<Point> shift) {
  /** How far it is from a place in the form, in template pixels. */
  double awayFrom(Quad place) {
    return distance(FieldSurroundings.middle(anchor.quad()), FieldSurroundings.middle(place));
  }

  static double distance(Point a, Point b) {
    return Math.hypot(a.x() - b.x(), a.y() - b.y());
  }
}
