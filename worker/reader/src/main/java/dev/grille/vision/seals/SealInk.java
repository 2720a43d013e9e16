package dev.grille.vision.seals;

import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.pixels.Hue;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/** Where a picture has the ink of seals: denser in two colours of the light than in the third. */
final class SealInk {
  /** Density units: 255 stands for a twentieth of all light. */
  private static final double UNITS = 85;

  /**
   * By how much a seal's ink is denser in the colours that it takes away, at least: half of a worn
   * one's, thrice the noise of a telephone's picture.
   */
  private static final double COLOURED = 0.12 * UNITS;

  /** Density of ink without colour, at least. */
  private static final double DARK = 0.3 * UNITS;

  /** Channels of a BGR picture. */
  private static final int RED = 2;

  private SealInk() {}

  /**
   * Marks the ink of a hue.
   *
   * @param level dark ink on white, 8-bit BGR
   * @return 255 where there is such ink, owned by the scope
   */
  static Mat mask(Mat level, Hue hue, MatScope scope) {
    Mat mask = scope.mat();
    try (MatScope inner = new MatScope()) {
      Mat amount = amount(level, hue, inner);
      Imgproc.medianBlur(amount, amount, 3);
      double least = hue == Hue.NEUTRAL ? DARK : COLOURED;
      Imgproc.threshold(amount, mask, least, 255, Imgproc.THRESH_BINARY);
    }
    return mask;
  }

  /**
   * How much ink of a hue there is, 8-bit, owned by the scope; other inks below it do not count.
   */
  static Mat amount(Mat level, Hue hue, MatScope scope) {
    Mat density = scope.mat();
    Core.LUT(level, densities(scope), density);
    List<Mat> channels = new ArrayList<>();
    Core.split(density, channels);
    channels.forEach(scope::own);
    Mat amount = scope.mat();
    if (hue == Hue.NEUTRAL) {
      Core.min(channels.get(0), channels.get(1), amount);
      Core.min(amount, channels.get(RED), amount);
      return amount;
    }
    Mat faintest = channels.remove(hue == Hue.RED ? RED : 0);
    Core.min(channels.get(0), channels.get(1), amount);
    Core.subtract(amount, faintest, amount);
    return amount;
  }

  private static Mat densities(MatScope scope) {
    byte[] bytes = new byte[256];
    for (int v = 0; v < 256; v++) {
      double density = -UNITS * Math.log(Math.max(1, v) / 255.0);
      bytes[v] = (byte) Math.min(255, Math.round(density));
    }
    Mat table = scope.own(new Mat(1, 256, CvType.CV_8U));
    table.put(0, 0, bytes);
    return table;
  }
}
