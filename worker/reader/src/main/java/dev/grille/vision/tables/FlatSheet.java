package dev.grille.vision.tables;

import dev.grille.contracts.Point;
import dev.grille.vision.geometry.MatScope;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Draws a page as it would lie flat. */
final class FlatSheet {
  /** Between places of which the map is computed; between them it is as good as straight. */
  private static final int STEP = 16;

  private FlatSheet() {}

  /**
   * The page, flattened; itself where nothing is to be moved by as much as matters.
   *
   * @param scope owns what is drawn
   */
  static Mat of(Mat page, Flattening flattening, MatScope scope) {
    if (!isWorthIt(page, flattening)) {
      return page;
    }
    // One more on each side: beyond the middles of the outermost values nothing is interpolated.
    int columns = page.cols() / STEP + 3;
    int rows = page.rows() / STEP + 3;
    float[] x = new float[columns * rows];
    float[] y = new float[columns * rows];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        // A coarse value lies in the middle of the pixels that it stands for.
        double half = (STEP - 1) / 2.0;
        Point flat = new Point((column - 1) * STEP + half, (row - 1) * STEP + half);
        Point at = flattening.page(flat);
        x[row * columns + column] = (float) at.x();
        y[row * columns + column] = (float) at.y();
      }
    }
    Mat flat = scope.mat();
    try (MatScope inner = new MatScope()) {
      Imgproc.remap(
          page,
          flat,
          fine(x, columns, rows, page, inner),
          fine(y, columns, rows, page, inner),
          Imgproc.INTER_CUBIC,
          Core.BORDER_REPLICATE);
    }
    return flat;
  }

  /** Less than half a pixel is nothing that a row or a rule could suffer from. */
  static boolean isWorthIt(Mat page, Flattening flattening) {
    return flattening.farthest(page.cols(), page.rows()) >= 0.5;
  }

  private static Mat fine(float[] values, int columns, int rows, Mat page, MatScope scope) {
    Mat coarse = scope.own(new Mat(rows, columns, CvType.CV_32F));
    coarse.put(0, 0, values);
    Mat all = scope.mat();
    Imgproc.resize(coarse, all, new Size(columns * STEP, rows * STEP), 0, 0, Imgproc.INTER_LINEAR);
    return scope.own(all.submat(STEP, STEP + page.rows(), STEP, STEP + page.cols()));
  }
}
