package dev.grille.vision.alignment;

import dev.grille.contracts.Point;
import dev.grille.vision.alignment.PicturePyramid.Smaller;
import dev.grille.vision.geometry.MatScope;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Mat;
import org.opencv.core.MatOfKeyPoint;
import org.opencv.features2d.Feature2D;
import org.opencv.features2d.ORB;
import org.opencv.features2d.SIFT;

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
   * @param mask where to look in the whole picture; null for everywhere
   * @param longestSide the picture is made this small first, if it is larger
   * @param scope owns the descriptors
   */
  FeatureSet detect(
      DetectorKind kind,
      PicturePyramid picture,
      @Nullable Mat mask,
      int longestSide,
      MatScope scope) {
    Mat descriptors = scope.mat();
    try (MatScope inner = new MatScope()) {
      Smaller small = picture.smaller(longestSide, inner);
      Feature2D detector = kind == DetectorKind.ORB ? orb : sift;
      MatOfKeyPoint keypoints = inner.own(new MatOfKeyPoint());
      detector.detectAndCompute(small.grey(), small.mask(mask, inner), keypoints, descriptors);
      if (kind == DetectorKind.SIFT && !descriptors.empty()) {
        takeRoots(descriptors);
      }
      return collect(kind, keypoints, small, descriptors);
    }
  }

  private static FeatureSet collect(
      DetectorKind kind, Mat keypoints, Smaller small, Mat descriptors) {
    int n = keypoints.rows();
    float[] all = new float[n * KEYPOINT_FLOATS];
    if (n > 0) {
      keypoints.get(0, 0, all);
    }
    float[] x = new float[n];
    float[] y = new float[n];
    for (int i = 0; i < n; i++) {
      Point place = small.onWhole(all[i * KEYPOINT_FLOATS], all[i * KEYPOINT_FLOATS + 1]);
      x[i] = (float) place.x();
      y[i] = (float) place.y();
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
