package dev.grille.vision.codes;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import dev.grille.vision.pixels.Pixels;
import java.util.EnumSet;
import java.util.Set;
import org.opencv.core.Mat;

/**
 * Short linear codes that are seen in a part of a longer one. Symbologies of few bars and without a
 * check over all characters are found by chance within others, which ISO/IEC 16390 warns of for
 * Interleaved 2 of 5; what tells is that many bars stand beyond the ends of what was decoded.
 */
final class PartialCodes {
  private static final Set<BarcodeFormat> SHORT =
      EnumSet.of(
          BarcodeFormat.UPC_E, BarcodeFormat.EAN_8, BarcodeFormat.ITF, BarcodeFormat.CODABAR);

  /** Bars beyond the ends for each one between them. Half a guard is beyond, and a frame may be. */
  private static final double BEYOND = 1.0 / 3;

  private PartialCodes() {}

  /**
   * Whether a decoded code seems to be a part of another.
   *
   * @param grey what was decoded, 8-bit
   * @param result with the places of its ends in that picture
   */
  static boolean contain(Mat grey, Result result) {
    ResultPoint[] ends = result.getResultPoints();
    if (!SHORT.contains(result.getBarcodeFormat()) || ends == null || ends.length < 2) {
      return false;
    }
    ResultPoint from = ends[0];
    ResultPoint to = ends[ends.length - 1];
    double length = Math.hypot(to.getX() - from.getX(), to.getY() - from.getY());
    if (length < 1) {
      return true;
    }
    double stepX = (to.getX() - from.getX()) / length;
    double stepY = (to.getY() - from.getY()) / length;
    byte[] pixels = Pixels.bytes(grey);
    int[] counts = Pixels.histogram(pixels);
    int dark = (Pixels.percentile(counts, 5) + Pixels.percentile(counts, 95)) / 2;
    int within = 0;
    int beyond = 0;
    boolean onBar = false;
    double reach = grey.cols() + (double) grey.rows();
    for (double along = -reach; along <= length + reach; along++) {
      int x = (int) Math.round(from.getX() + along * stepX);
      int y = (int) Math.round(from.getY() + along * stepY);
      if (x < 0 || y < 0 || x >= grey.cols() || y >= grey.rows()) {
        continue;
      }
      boolean bar = (pixels[y * grey.cols() + x] & 0xFF) < dark;
      if (bar && !onBar) {
        if (along < 0 || along > length) {
          beyond++;
        } else {
          within++;
        }
      }
      onBar = bar;
    }
    return beyond > BEYOND * within;
  }
}
