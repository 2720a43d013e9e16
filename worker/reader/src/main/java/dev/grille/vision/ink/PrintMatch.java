package dev.grille.vision.ink;

import dev.grille.vision.geometry.MatScope;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/**
 * Where a part of a form's print agrees best with what is shown around its place: normalised
 * correlation (OpenCV's TM_CCOEFF_NORMED).
 *
 * @param best the greatest correlation
 * @param still the one at its own place
 * @param dx how far to the right of its place the greatest one is, in pixels
 * @param dy the same downwards
 */
record PrintMatch(double best, double still, int dx, int dy) {
  /** Correlation above which it is none: of an even part it is no number that means anything. */
  static final double MOST = 1.01;

  /**
   * Looks for a part.
   *
   * @param shown reaches as far beyond the part's place on each side as it is looked for
   */
  static PrintMatch of(Mat shown, Mat part, MatScope scope) {
    Mat surface = scope.mat();
    Imgproc.matchTemplate(shown, part, surface, Imgproc.TM_CCOEFF_NORMED);
    int reach = surface.cols() / 2;
    Core.MinMaxLocResult found = Core.minMaxLoc(surface);
    return new PrintMatch(
        found.maxVal,
        surface.get(reach, reach)[0],
        (int) found.maxLoc.x - reach,
        (int) found.maxLoc.y - reach);
  }

  /** Whether the part is to be moved there: where it agrees so well, and by so much better. */
  boolean isFound(double least, double better) {
    return best >= least && best <= MOST && !(best < still + better);
  }
}
