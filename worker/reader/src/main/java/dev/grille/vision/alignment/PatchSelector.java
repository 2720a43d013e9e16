package dev.grille.vision.alignment;

import dev.grille.vision.geometry.MatScope;
import java.util.Arrays;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfPoint;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Chooses pieces of a template that can be found again to a fraction of a pixel: corners (Shi and
 * Tomasi, 1994), spread over the whole form.
 */
final class PatchSelector {
  private static final int MAX_CORNERS = 3000;
  private static final double QUALITY = 0.002;
  private static final int CELLS_ALONG = 24;
  private static final int PER_CELL = 2;

  /** How much of a patch's surroundings must be outside the fields. */
  private static final double MIN_FREE = 0.6;

  /** Longest side at which corners are looked for. */
  private static final int SIZE = 1400;

  private PatchSelector() {}

  /** Centres in template pixels: to the right, downwards; strongest first in each cell. */
  static float[][] select(Mat grey, Mat mask) {
    try (MatScope scope = new MatScope()) {
      double scale = Math.min(1, SIZE / (double) Math.max(grey.cols(), grey.rows()));
      Mat small = scope.mat();
      Mat free = scope.mat();
      Size size = new Size(Math.round(grey.cols() * scale), Math.round(grey.rows() * scale));
      Imgproc.resize(grey, small, size, 0, 0, Imgproc.INTER_AREA);
      Imgproc.resize(mask, free, size, 0, 0, Imgproc.INTER_NEAREST);
      double window = 2 * PatchTracker.HALF + 1;
      Imgproc.blur(free, free, new Size(window, window));
      Core.compare(free, new Scalar(255 * MIN_FREE), free, Core.CMP_GE);
      clearBorder(free);
      MatOfPoint corners = scope.own(new MatOfPoint());
      Imgproc.goodFeaturesToTrack(small, corners, MAX_CORNERS, QUALITY, 5, free, 5, false, 0.04);
      return spread(corners, size, grey.cols() / size.width, grey.rows() / size.height);
    }
  }

  private static void clearBorder(Mat free) {
    int h = PatchTracker.HALF + 1;
    if (free.rows() <= 2 * h || free.cols() <= 2 * h) {
      free.setTo(Scalar.all(0));
      return;
    }
    free.rowRange(0, h).setTo(Scalar.all(0));
    free.rowRange(free.rows() - h, free.rows()).setTo(Scalar.all(0));
    free.colRange(0, h).setTo(Scalar.all(0));
    free.colRange(free.cols() - h, free.cols()).setTo(Scalar.all(0));
  }

  private static float[][] spread(Mat corners, Size size, double scaleX, double scaleY) {
    int n = corners.rows();
    float[] found = new float[2 * n];
    if (n > 0) {
      Mat floats = new Mat();
      corners.convertTo(floats, CvType.CV_32F);
      floats.get(0, 0, found);
      floats.release();
    }
    double cell = Math.max(size.width, size.height) / CELLS_ALONG;
    int columns = (int) Math.ceil(size.width / cell);
    int[] taken = new int[columns * (int) Math.ceil(size.height / cell)];
    float[] x = new float[n];
    float[] y = new float[n];
    int kept = 0;
    for (int i = 0; i < n; i++) {
      int at = (int) (found[2 * i + 1] / cell) * columns + (int) (found[2 * i] / cell);
      if (taken[at] < PER_CELL) {
        taken[at]++;
        x[kept] = (float) ((found[2 * i] + 0.5) * scaleX - 0.5);
        y[kept++] = (float) ((found[2 * i + 1] + 0.5) * scaleY - 0.5);
      }
    }
    return new float[][] {Arrays.copyOf(x, kept), Arrays.copyOf(y, kept)};
  }
}
