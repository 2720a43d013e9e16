package dev.grille.documents;

/**
 * A part of a document, upright, in shares of its width and height from the upper left corner.
 *
 * @param left smallest x, from 0
 * @param top smallest y, from 0
 * @param right largest x, to 1
 * @param bottom largest y, to 1
 */
public record Area(double left, double top, double right, double bottom) {
  /** All of a document. */
  public static final Area WHOLE = new Area(0, 0, 1, 1);

  public Area {
    if (!(left >= 0 && left < right && right <= 1 && top >= 0 && top < bottom && bottom <= 1)) {
      throw new IllegalArgumentException(
          "an area needs 0 <= left < right <= 1 and 0 <= top < bottom <= 1, not "
              + String.join(", ", "" + left, "" + top, "" + right, "" + bottom));
    }
  }
}
