package dev.grille.vision.tables;

import dev.grille.vision.pages.TextRegion;
import dev.grille.vision.pixels.Box;

/**
 * A run of ink in a line of text without a wide gap in it.
 *
 * @param line the region that it belongs to, on the flat page
 * @param region its own
 */
record TextPiece(TextRegion line, TextRegion region) {
  /** Around its ink, on the flat page. */
  Box box() {
    return Box.around(region.quad());
  }

  /** Whether its middle lies in a box. */
  boolean liesIn(Box box) {
    return box.contains(region.x(), region.y());
  }

  double left() {
    return box().left();
  }

  double right() {
    return box().right();
  }

  double top() {
    return box().top();
  }

  double bottom() {
    return box().bottom();
  }

  double middle() {
    return region.y();
  }
}
