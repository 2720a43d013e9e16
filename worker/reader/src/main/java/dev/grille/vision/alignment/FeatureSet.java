package dev.grille.vision.alignment;

import org.opencv.core.Mat;

/**
 * Features of one picture.
 *
 * @param kind what found them
 * @param x to the right, in pixels of the whole picture
 * @param y downwards
 * @param descriptors one row each; CV_8U for ORB, CV_32F for SIFT; belongs to a scope elsewhere
 */
record FeatureSet(DetectorKind kind, float[] x, float[] y, Mat descriptors) {
  int size() {
    return x.length;
  }
}
