package dev.grille.lab.training.lines;

/**
 * How much ink a line of print left where, before anything happened to it.
 *
 * @param ink rows of {@code width} from 0, bare paper, to 1; written to by nobody any more
 * @param width in pixels
 * @param height in pixels
 * @param left edge of the text
 * @param top of its tall characters
 * @param right edge of the text
 * @param bottom its base line, or what hangs far below it
 */
record Impression(
    float[] ink, int width, int height, double left, double top, double right, double bottom) {
  Impression {
    if (ink.length != width * height || right <= left || bottom <= top) {
      throw new IllegalArgumentException("no impression of " + width + " by " + height);
    }
  }

  /** From the tops of its characters to where they stand, in pixels. */
  double textHeight() {
    return bottom - top;
  }
}
