package dev.grille.lab.training.network;

/**
 * A line to learn from. Its pixels are not copied: whoever makes one gives them away.
 *
 * @param pixels {@link Layer#HEIGHT} rows of {@code width}; 0 is paper, 255 ink
 * @param width in pixels
 * @param label its classes; none of them the blank
 * @param text what stands there
 */
public record LabelledLine(byte[] pixels, int width, int[] label, String text) {
  /** A line's height in pixels. */
  public static final int HEIGHT = Layer.HEIGHT;

  public LabelledLine {
    if (width < 1 || pixels.length != HEIGHT * width) {
      throw new IllegalArgumentException(
          pixels.length + " pixels are no line of " + width + " by " + HEIGHT);
    }
  }

  /** Whether the network has steps enough for it. */
  public boolean fits() {
    return CtcLoss.leastSteps(label) <= steps(width);
  }

  /** Steps of a line of this width. */
  static int steps(int width) {
    // Each of the two strides rounds up.
    return ((width + 1) / 2 + 1) / 2;
  }
}
