package dev.grille.evaluation.pages;

import java.util.List;

/**
 * What stands on a page.
 *
 * @param width of the picture, in pixels; 0 where nobody said
 * @param height of the same; 0 where nobody said
 * @param angle by which the page stands turned in it, clockwise: 0, 90, 180 or 270
 * @param lines all of them, in reading order
 */
public record PageTruth(int width, int height, int angle, List<TrueLine> lines) {
  public PageTruth {
    lines = List.copyOf(lines);
    if (angle != 0 && angle != 90 && angle != 180 && angle != 270) {
      throw new IllegalArgumentException("a page is turned by a right angle, not by " + angle);
    }
  }
}
