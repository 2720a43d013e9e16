package dev.grille.vision.reading;

import dev.grille.vision.geometry.MatScope;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Levels the ground that text stands on: light that falls unevenly, shadow, tinted paper. Each
 * channel is divided by its own local ground, so that paper is white and ink keeps its colour.
 */
final class Ground {
  private static final int STEP = 3;
  private static final double TOLERANCE = 18;

  private Ground() {}

  /**
   * Levels a crop.
   *
   * @param bgr 8-bit, three channels
   * @param core where the text is expected; decides whether it is darker or lighter than its ground
   * @param reach pixels; wider than any stroke, narrower than a shadow
   * @return dark ink on white, three channels, owned by the scope
   */
  static Mat level(Mat bgr, Rect core, int reach, MatScope scope) {
    Mat level = scope.mat();
    try (MatScope inner = new MatScope()) {
      Mat dark = bgr;
      if (lightOnDark(inner.own(bgr.submat(core)))) {
        dark = inner.mat();
        Core.bitwise_not(bgr, dark);
      }
      Mat small = inner.mat();
      Size size = new Size(Math.max(2, bgr.cols() / STEP), Math.max(2, bgr.rows() / STEP));
      Imgproc.resize(dark, small, size, 0, 0, Imgproc.INTER_AREA);
      int side = Math.max(3, reach / STEP) | 1;
      Mat kernel =
          inner.own(Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(side, side)));
      Imgproc.morphologyEx(small, small, Imgproc.MORPH_CLOSE, kernel, new Point(-1, -1), 1);
      Imgproc.blur(small, small, new Size(side, side), new Point(-1, -1), Core.BORDER_REPLICATE);
      Mat ground = inner.mat();
      Imgproc.resize(small, ground, dark.size(), 0, 0, Imgproc.INTER_LINEAR);
      Core.divide(dark, ground, level, 255);
    }
    return level;
  }

  /** Text is the smaller part: what lies far from the median weighs on one side. */
  private static boolean lightOnDark(Mat core) {
    byte[] grey = Pixels.grey(core);
    int median = Pixels.percentile(grey, 50);
    double darker = 0;
    double lighter = 0;
    for (byte b : grey) {
      int d = (b & 0xff) - median;
      if (d > TOLERANCE) {
        lighter += d;
      } else if (d < -TOLERANCE) {
        darker -= d;
      }
    }
    return lighter > 1.6 * darker && median < 190;
  }
}
