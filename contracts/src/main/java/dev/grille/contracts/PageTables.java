package dev.grille.contracts;

import java.util.List;

/**
 * The tables of a page.
 *
 * @param width of the picture as its file says it is to be shown, in pixels
 * @param height of the same
 * @param angle by which the page stands turned in the picture, clockwise: 0, 90, 180 or 270
 * @param skew what is left of its turn beside that, in degrees clockwise, above -45 and up to 45
 * @param tables from above, and from the left where they stand side by side
 */
public record PageTables(int width, int height, int angle, double skew, List<Table> tables) {
  public PageTables {
    tables = List.copyOf(tables);
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("a page of " + width + " x " + height + " pixels");
    }
    if (angle != 0 && angle != 90 && angle != 180 && angle != 270) {
      throw new IllegalArgumentException("a page is turned by a right angle, not by " + angle);
    }
    if (!(skew > -45 && skew <= 45)) {
      throw new IllegalArgumentException("a skew is above -45 and up to 45, not " + skew);
    }
  }
}
