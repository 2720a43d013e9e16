package dev.grille.evaluation.tables;

import java.util.List;

/**
 * The tables that stand in a picture.
 *
 * @param width of the picture, in pixels; 0 where nobody said
 * @param height of the same; 0 where nobody said
 * @param angle by which the page stands turned in it, clockwise: 0, 90, 180 or 270
 * @param tables all of them
 */
public record TablesTruth(int width, int height, int angle, List<TrueTable> tables) {
  public TablesTruth {
    tables = List.copyOf(tables);
    if (angle != 0 && angle != 90 && angle != 180 && angle != 270) {
      throw new IllegalArgumentException("a page is turned by a right angle, not by " + angle);
    }
  }
}
