package dev.grille.vision.alignment;

import org.opencv.core.Core;
import org.opencv.core.CvType;

/** The features that are looked for. */
enum DetectorKind {
  /** Oriented FAST and rotated BRIEF (Rublee et al., 2011): fast, binary. */
  ORB(Core.NORM_HAMMING, CvType.CV_32S, 0.8),
  /** Scale-invariant feature transform (Lowe, 2004), in its root form (Arandjelovic, 2012). */
  SIFT(Core.NORM_L2, CvType.CV_32F, 0.85);

  private final int norm;
  private final int distanceType;
  private final double ratio;

  DetectorKind(int norm, int distanceType, double ratio) {
    this.norm = norm;
    this.distanceType = distanceType;
    this.ratio = ratio;
  }

  /** Norm of OpenCV that descriptors are compared with. */
  int norm() {
    return norm;
  }

  /** OpenCV's type of such a distance. */
  int distanceType() {
    return distanceType;
  }

  /** A match counts when its distance is below this share of the second best's (Lowe, 7.1). */
  double ratio() {
    return ratio;
  }
}
