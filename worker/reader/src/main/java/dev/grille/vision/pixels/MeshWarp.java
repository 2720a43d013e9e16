package dev.grille.vision.pixels;

import dev.grille.contracts.Point;
import dev.grille.vision.geometry.MatScope;
import java.util.function.UnaryOperator;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Draws a picture anew by a map that is as good as straight between the places of a mesh. */
public final class MeshWarp {
  /** Between places of which the map is computed, in pixels of the result. */
  private static final int STEP = 16;

  private MeshWarp() {}

  /**
   * Draws it.
   *
   * @param size of the result, whole numbers
   * @param toPicture pixels of the result to those of the picture; asked beyond the result's edges,
   *     too
   * @param interpolation one of {@link Imgproc}'s
   * @param border one of {@link org.opencv.core.Core}'s, for what lies beyond the picture
   * @param owner of the result
   */
  public static Mat draw(
      Mat picture,
      Size size,
      UnaryOperator<Point> toPicture,
      int interpolation,
      int border,
      MatScope owner) {
    // One more on each side: beyond the middles of the outermost values nothing is interpolated.
    int columns = (int) Math.ceil(size.width / STEP) + 2;
    int rows = (int) Math.ceil(size.height / STEP) + 2;
    float[] places = new float[2 * columns * rows];
    for (int i = 0; i < columns * rows; i++) {
      // A coarse value lies in the middle of the pixels that it stands for.
      double x = (i % columns - 0.5) * STEP - 0.5;
      double y = (i / columns - 0.5) * STEP - 0.5;
      Point at = toPicture.apply(new Point(x, y));
      places[2 * i] = (float) at.x();
      places[2 * i + 1] = (float) at.y();
    }
    Mat drawn = owner.mat();
    try (MatScope inner = new MatScope()) {
      Mat coarse = inner.own(new Mat(rows, columns, CvType.CV_32FC2));
      coarse.put(0, 0, places);
      Mat all = inner.mat();
      Imgproc.resize(
          coarse, all, new Size(columns * STEP, rows * STEP), 0, 0, Imgproc.INTER_LINEAR);
      int right = STEP + (int) size.width;
      int bottom = STEP + (int) size.height;
      Mat fine = inner.own(all.submat(STEP, bottom, STEP, right));
      Imgproc.remap(picture, drawn, fine, inner.mat(), interpolation, border);
    }
    return drawn;
  }
}
