package dev.grille.vision.alignment;

import dev.grille.vision.geometry.MatScope;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Mat;
import org.opencv.core.MatOfKeyPoint;
import org.opencv.core.Size;
import org.opencv.features2d.Feature2D;
import org.opencv.features2d.ORB;
import org.opencv.features2d.SIFT;
import org.opencv.imgproc.Imgproc;

/** Finds features at a bounded size. Not thread-safe. */
final class FeatureDetector {
  private static final int KEYPOINT_FLOATS = 7;

  private final ORB orb;
  private final SIFT sift;

  FeatureDetector(AlignmentSettings settings) {
    orb = ORB.create(settings.orbFeatures());
    orb.setFastThreshold(12);
    sift = SIFT.create(settings.siftFeatures(), 3, 0.03, 12);
  }

  /**
   * Looks for features.
   *
   * @param grey CV_8U
   * @param mask where to look, of the same size; null for everywhere
   * @param longestSide the picture is made this small first, if it is larger
   * @param scope owns the descriptors
   */
  FeatureSet detect(
      DetectorKind kind, Mat grey, @Nullable Mat mask, int longestSide, MatScope scope) {
    Mat descriptors = scope.mat();
    try (MatScope inner = new MatScope()) {
      double scale = Math.min(1, longestSide / (double) Math.max(grey.cols(), grey.rows()));
      Mat small = resized(grey, scale, Imgproc.INTER_AREA, inner);
      Mat smallMask =
          mask == null ? inner.mat() : resized(mask, scale, Imgproc.INTER_NEAREST, inner);
      Feature2D detector = kind == DetectorKind.ORB ? orb : sift;
      MatOfKeyPoint keypoints = inner.own(new MatOfKeyPoint());
      detector.detectAndCompute(small, smallMask, keypoints, descriptors);
      if (kind == DetectorKind.SIFT && !descriptors.empty()) {
        takeRoots(descriptors);
      }
      return collect(kind, keypoints, grey.cols() / (double) small.cols(), descriptors);
    }
  }

  private static Mat resized(Mat picture, double scale, int interpolation, MatScope scope) {
    if (scale >= 1) {
      return picture;
    }
    Mat small = scope.mat();
    Size size = new Size(Math.round(picture.cols() * scale), Math.round(picture.rows() * scale));
    Imgproc.resize(picture, small, size, 0, 0, interpolation);
    return small;
  }

  private static FeatureSet collect(
      DetectorKind kind, Mat keypoints, double scale, Mat descriptors) {
    int n = keypoints.rows();
    float[] all = new float[n * KEYPOINT_FLOATS];
    if (n > 0) {
      keypoints.get(0, 0, all);
    }
    float[] x = new float[n];
    float[] y = new float[n];
    for (int i = 0; i < n; i++) {
      x[i] = (float) ((all[i * KEYPOINT_FLOATS] + 0.5) * scale - 0.5);
      y[i] = (float) ((all[i * KEYPOINT_FLOATS + 1] + 0.5) * scale - 0.5);
    }
    return new FeatureSet(kind, x, y, descriptors);
  }

  /** Makes Euclidean distance compare as the Hellinger kernel does. */
  private static void takeRoots(Mat descriptors) {
    float[] row = new float[descriptors.cols()];
    for (int r = 0; r < descriptors.rows(); r++) {
      descriptors.get(r, 0, row);
      float sum = 1e-6f;
      for (float v : row) {
        sum += v;
      }
      for (int c = 0; c < row.length; c++) {
        row[c] = (float) Math.sqrt(row[c] / sum);
      }
      descriptors.put(r, 0, row);
    }
  }
}
