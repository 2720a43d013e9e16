package dev.grille.vision.marks;

import dev.grille.vision.geometry.Homography;
import dev.grille.vision.geometry.MatScope;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * What a form prints at a place, moved to where the picture shows it best.
 *
 * @param print dark ink on white, one channel
 * @param found correlation with the picture there, 0 to 1; 0 where there is no print
 * @param dx how far to the right of its place, in pixels
 * @param dy the same downwards
 */
record PlacedPrint(Mat print, double found, double dx, double dy) {
  /**
   * Blur of the print while it is looked for, in pixels: a sharp outline agrees with a soft one in
   * one place only, and there by chance.
   */
  private static final double SOFT = 1.2;

  /**
   * Looks for it.
   *
   * @param seen the place in the picture, dark ink on white, one channel
   * @param form what the form prints there, of the same size
   * @param reach how far it may stand off, in pixels
   * @param scope owns what is returned
   */
  static PlacedPrint of(Mat seen, Mat form, int reach, MatScope scope) {
    if (reach < 1 || seen.cols() <= 4 * reach || seen.rows() <= 4 * reach) {
      return new PlacedPrint(form, 0, 0, 0);
    }
    try (MatScope inner = new MatScope()) {
      Mat soft = inner.mat();
      Imgproc.GaussianBlur(form, soft, new Size(), SOFT);
      Mat middle = inner.own(soft.submat(reach, soft.rows() - reach, reach, soft.cols() - reach));
      Mat surface = inner.mat();
      Imgproc.matchTemplate(seen, middle, surface, Imgproc.TM_CCOEFF_NORMED);
      Core.MinMaxLocResult best = Core.minMaxLoc(surface);
      // Without any print, or without any ink, there is no correlation.
      if (!(best.maxVal > 0) || best.maxVal > 1.01) {
        return new PlacedPrint(form, 0, 0, 0);
      }
      double dx = best.maxLoc.x - reach;
      double dy = best.maxLoc.y - reach;
      Mat shift = inner.own(Homography.shift(dx, dy).toMat(inner).rowRange(0, 2));
      Mat moved = scope.mat();
      Imgproc.warpAffine(
          form, moved, shift, form.size(), Imgproc.INTER_NEAREST, Core.BORDER_REPLICATE);
      return new PlacedPrint(moved, Math.min(1, best.maxVal), dx, dy);
    }
  }
}
