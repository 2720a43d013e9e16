package dev.grille.vision.ink;

import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.pixels.Pixels;
import org.opencv.core.Mat;
import org.opencv.core.Rect;

/**
 * From which grey on there is ink in a window, if there is any.
 *
 * @param contrast of ink against its background in the field, 0 to 255
 * @param noise standard deviation of the background, 0 to 255
 * @param threshold what is darker is ink, 0 to 255; negative where there is none
 */
record InkLevel(double contrast, double noise, double threshold) {
  private static final double MIN_CONTRAST = 26;

  /** Ink of the thinnest character, a stroke, as a share of the line height squared. */
  private static final double THINNEST = 0.03;

  /** What is left of the form's print after it was taken out is fainter than this share of it. */
  private static final double REMAINS = 0.3;

  /**
   * Measures it.
   *
   * @param grey dark ink on white
   * @param core the field in pixels of {@code grey}
   * @param height of a text line as expected, in pixels of {@code grey}
   * @param print density of the form's own print that was taken out, 0 to 255; 0 for none
   */
  static InkLevel of(Mat grey, Rect core, double height, double print) {
    try (MatScope scope = new MatScope()) {
      byte[] inside = Pixels.bytes(scope.own(scope.own(grey.submat(core)).clone()));
      int[] counts = Pixels.histogram(inside);
      int white = Pixels.percentile(counts, 50);
      double noise = noise(counts, white);
      double stroke = Math.max(6, THINNEST * height * height);
      double contrast =
          white - Pixels.percentile(counts, Math.min(1, 100 * stroke / inside.length));
      boolean inked = contrast >= Math.max(Math.max(MIN_CONTRAST, REMAINS * print), 5 * noise);
      double threshold = white - Math.max(0.38 * contrast, Math.max(14, 3 * noise));
      return new InkLevel(contrast, noise, inked ? Math.max(0, threshold) : -1);
    }
  }

  /** Whether there is ink at all. */
  boolean isInked() {
    return threshold >= 0;
  }

  /** From the median absolute deviation of what is brighter than the background. */
  private static double noise(int[] counts, int white) {
    int[] above = new int[256];
    for (int v = white; v < 256; v++) {
      above[v - white] += counts[v];
    }
    return 1.48 * Pixels.percentile(above, 50);
  }
}
