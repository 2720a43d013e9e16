package dev.grille.vision.ocr;

/**
 * An upright rectangle in a crop, in pixels.
 *
 * @param left first column
 * @param top first row
 * @param right column after the last
 * @param bottom row after the last
 */
public record OcrBox(int left, int top, int right, int bottom) {
  /** Halfway between its sides, in columns. */
  public double middle() {
    return (left + right) / 2.0;
  }

  /** Columns covered. */
  public int width() {
    return right - left;
  }

  /** Rows covered. */
  public int height() {
    return bottom - top;
  }
}
