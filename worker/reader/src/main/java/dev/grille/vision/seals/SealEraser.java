package dev.grille.vision.seals;

import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.pixels.Hue;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Takes the ink of coloured seals away, so that what they were put upon can be read. */
public final class SealEraser {
  /**
   * What the channel in which the ink is faintest gains by its lead over green, in which it is
   * dense: real inks take away some of their own colour, too.
   */
  private static final double GAIN = 0.35;

  /** Around a seal's outline, in pixels: its line lies on both sides. */
  private static final int AROUND = 9;

  private static final int GREEN = 1;

  private SealEraser() {}

  /**
   * A picture without the ink of seals. Within their outlines it is grey; seals without colour
   * stay.
   *
   * @param picture 8-bit BGR
   * @param scope owns the result
   */
  public static Mat erased(Mat picture, List<FoundSeal> seals, MatScope scope) {
    Mat erased = scope.own(picture.clone());
    for (FoundSeal seal : seals) {
      if (seal.isColoured()) {
        erase(erased, seal);
      }
    }
    return erased;
  }

  private static void erase(Mat picture, FoundSeal seal) {
    try (MatScope scope = new MatScope()) {
      Mat own = scope.mat();
      Core.extractChannel(picture, own, seal.hue() == Hue.RED ? 2 : 0);
      Mat green = scope.mat();
      Core.extractChannel(picture, green, GREEN);
      Mat lead = scope.mat();
      Core.subtract(own, green, lead);
      Mat light = scope.mat();
      Core.addWeighted(own, 1, lead, GAIN, 0, light);
      Mat grey = scope.mat();
      Imgproc.cvtColor(light, grey, Imgproc.COLOR_GRAY2BGR);
      grey.copyTo(picture, mask(picture, seal, scope));
    }
  }

  private static Mat mask(Mat picture, FoundSeal seal, MatScope scope) {
    Mat mask = scope.own(Mat.zeros(picture.size(), CvType.CV_8UC1));
    MatOfPoint polygon = new MatOfPoint();
    scope.own(polygon);
    polygon.fromList(seal.polygon().stream().map(p -> new Point(p.x(), p.y())).toList());
    Imgproc.fillPoly(mask, new ArrayList<>(List.of(polygon)), Scalar.all(255));
    Mat around =
        scope.own(Imgproc.getStructuringElement(Imgproc.MORPH_ELLIPSE, new Size(AROUND, AROUND)));
    Imgproc.dilate(mask, mask, around);
    return mask;
  }
}
