package dev.grille.vision.alignment;

import dev.grille.vision.geometry.MatScope;
import org.opencv.core.Mat;
import org.opencv.core.Size;

/**
 * What a template offers to the alignment.
 *
 * @param grey its upright picture, CV_8U
 * @param orb features for the fast look
 * @param sift features for the strong looks
 * @param patchX centres of pieces of fixed print that can be told from their neighbourhood, in
 *     template pixels
 * @param patchY the same, downwards
 * @param scope holds the native memory
 */
public record TemplateModel(
    Mat grey, FeatureSet orb, FeatureSet sift, float[] patchX, float[] patchY, MatScope scope)
    implements AutoCloseable {

  Size size() {
    return grey.size();
  }

  FeatureSet features(DetectorKind kind) {
    return kind == DetectorKind.ORB ? orb : sift;
  }

  @Override
  public void close() {
    scope.close();
  }
}
