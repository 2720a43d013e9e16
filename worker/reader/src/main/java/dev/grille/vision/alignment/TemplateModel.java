package dev.grille.vision.alignment;

import dev.grille.vision.geometry.MatScope;
import java.util.List;
import org.opencv.core.Mat;
import org.opencv.core.Size;

/**
 * What a template offers to the alignment.
 *
 * @param grey its upright picture, CV_8U
 * @param orb features for the fast search
 * @param sift features for the strong searches
 * @param patchX centres of pieces of fixed print that can be told from their neighbourhood, in
 *     template pixels
 * @param patchY the same, downwards
 * @param words fixed text outside the fields, in template pixels; empty where none was read
 * @param labels what tells its fields apart
 * @param repeated which of the pieces stand more than once
 * @param scope holds the native memory
 */
public record TemplateModel(
    Mat grey,
    FeatureSet orb,
    FeatureSet sift,
    float[] patchX,
    float[] patchY,
    List<Token> words,
    FormLabels labels,
    RepeatedPrint repeated,
    MatScope scope)
    implements AutoCloseable {
  public TemplateModel {
    words = List.copyOf(words);
  }

  TemplateModel(
      Mat grey,
      FeatureSet orb,
      FeatureSet sift,
      float[] patchX,
      float[] patchY,
      List<Token> words,
      FormLabels labels,
      MatScope scope) {
    this(grey, orb, sift, patchX, patchY, words, labels, new RepeatedPrint(), scope);
  }

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
