package dev.grille.vision.alignment;

import dev.grille.contracts.Quad;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.pixels.Box;
import dev.grille.vision.pixels.Pixels;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/** The print of an anchor: people draw windows wider than the text in them. */
final class AnchorPrint {
  /** Contrast with the background from which something is ink, as a share of the most there is. */
  private static final double INKED = 0.4;

  /** The same in grey levels: less is grain. */
  private static final double MIN_CONTRAST = 30;

  private AnchorPrint() {}

  /**
   * The ink within an anchor's window, or the window where there is hardly any.
   *
   * @param template CV_8U
   */
  static Label of(Mat template, Quad quad) {
    Box box = Box.around(quad);
    int left = (int) Math.max(0, Math.round(box.left()));
    int top = (int) Math.max(0, Math.round(box.top()));
    int right = (int) Math.min(template.cols(), Math.round(box.right()) + 1);
    int bottom = (int) Math.min(template.rows(), Math.round(box.bottom()) + 1);
    try (MatScope scope = new MatScope()) {
      Rect around = new Rect(left, top, right - left, bottom - top);
      Mat window = scope.own(scope.own(template.submat(around)).clone());
      int background = Pixels.percentile(Pixels.histogram(Pixels.bytes(window)), 50);
      Mat contrast = scope.mat();
      Core.absdiff(window, Scalar.all(background), contrast);
      double most = Core.minMaxLoc(contrast).maxVal;
      Imgproc.threshold(
          contrast, contrast, Math.max(MIN_CONTRAST, INKED * most), 255, Imgproc.THRESH_BINARY);
      Mat places = scope.mat();
      Core.findNonZero(contrast, places);
      Rect ink =
          places.empty()
              ? new Rect(0, 0, around.width, around.height)
              : Imgproc.boundingRect(places);
      return new Label(left + ink.x, top + ink.y, ink.width, ink.height, true, true);
    }
  }
}
