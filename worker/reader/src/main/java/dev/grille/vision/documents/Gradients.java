package dev.grille.vision.documents;

import dev.grille.vision.geometry.MatScope;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/** How brightness and colour change in a picture, from which edges of any strength are told. */
final class Gradients {
  private final List<Mat> across = new ArrayList<>();
  private final List<Mat> down = new ArrayList<>();

  /**
   * Of a picture.
   *
   * @param channels 8-bit, one channel each
   * @param scope that keeps them
   */
  Gradients(List<Mat> channels, MatScope scope) {
    for (Mat channel : channels) {
      across.add(sobel(channel, 1, 0, scope));
      down.add(sobel(channel, 0, 1, scope));
    }
  }

  private static Mat sobel(Mat channel, int across, int down, MatScope scope) {
    Mat gradient = scope.mat();
    Imgproc.Sobel(channel, gradient, CvType.CV_16S, across, down, 3, 1, 0, Core.BORDER_REPLICATE);
    return gradient;
  }

  /** Edges of any channel, by Canny (1986). */
  Mat edges(Limits limits, MatScope scope) {
    Mat all = scope.mat();
    for (int i = 0; i < across.size(); i++) {
      Mat own = i == 0 ? all : scope.mat();
      Imgproc.Canny(across.get(i), down.get(i), own, limits.weak(), limits.strong());
      if (i > 0) {
        Core.bitwise_or(all, own, all);
      }
    }
    return all;
  }

  /**
   * Limits of hysteresis.
   *
   * @param weak of an edge that goes on from a strong one, in 8-bit gradients by Sobel's operator
   * @param strong of an edge by itself
   */
  record Limits(double weak, double strong) {}
}
