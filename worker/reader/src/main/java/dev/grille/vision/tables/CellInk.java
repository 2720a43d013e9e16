package dev.grille.vision.tables;

import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.pixels.Box;
import dev.grille.vision.pixels.Pixels;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/**
 * The ink within a cell, whether or not a detector sees text in it.
 *
 * @param page 8-bit BGR, flat; stays the caller's
 * @param letter height of its letters, in pixels
 */
record CellInk(Mat page, double letter) {
  /** Between a cell's border and what is looked at, in letters, and in pixels. */
  private static final double INSET = 0.25;

  private static final double INSET_PIXELS = 3;

  /** By which ink is darker than what is around it, 0 to 255. */
  private static final double CONTRAST = 40;

  /** The smallest ink that is no speck, against the letters' height: a hyphen is as wide. */
  private static final double INK = 0.28;

  /** Part of the cell that a border takes which runs through it, along its side. */
  private static final double BORDER = 0.95;

  /** The smallest box around it, in pixels of the page; null where there is none. */
  @Nullable Box around(Box cell) {
    double inset = Math.max(INSET_PIXELS, INSET * letter);
    int left = (int) Math.max(0, Math.ceil(cell.left() + inset));
    int top = (int) Math.max(0, Math.ceil(cell.top() + inset));
    int right = (int) Math.min(page.cols(), Math.floor(cell.right() - inset));
    int bottom = (int) Math.min(page.rows(), Math.floor(cell.bottom() - inset));
    if (right - left < INK * letter || bottom - top < INK * letter) {
      return null;
    }
    try (MatScope scope = new MatScope()) {
      Rect place = new Rect(left, top, right - left, bottom - top);
      Mat stats = scope.mat();
      int count =
          Imgproc.connectedComponentsWithStats(
              dark(place, scope), scope.mat(), stats, scope.mat(), 8, CvType.CV_32S);
      Box around = null;
      int[] stat = new int[5];
      for (int i = 1; i < count; i++) {
        stats.get(i, 0, stat);
        boolean speck = Math.max(stat[2], stat[3]) < INK * letter;
        boolean border = stat[2] >= BORDER * place.width || stat[3] >= BORDER * place.height;
        if (!speck && !border) {
          Box box =
              new Box(
                  left + stat[0], top + stat[1], left + stat[0] + stat[2], top + stat[1] + stat[3]);
          around = around == null ? box : around.union(box);
        }
      }
      return around;
    }
  }

  private Mat dark(Rect place, MatScope scope) {
    Mat grey = scope.mat();
    Imgproc.cvtColor(scope.own(page.submat(place)), grey, Imgproc.COLOR_BGR2GRAY);
    int side = (int) (2 * letter) | 1;
    Mat kernel = Pixels.square(side, scope);
    Mat dark = scope.mat();
    Imgproc.morphologyEx(grey, dark, Imgproc.MORPH_BLACKHAT, kernel);
    Core.compare(dark, Scalar.all(CONTRAST), dark, Core.CMP_GE);
    return dark;
  }
}
