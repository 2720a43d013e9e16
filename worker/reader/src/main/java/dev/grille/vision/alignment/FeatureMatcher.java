package dev.grille.vision.alignment;

import dev.grille.vision.geometry.MatScope;
import java.util.Arrays;
import org.opencv.core.Core;
import org.opencv.core.Mat;

/** Pairs features by their descriptors, with Lowe's ratio test, each feature at most once. */
final class FeatureMatcher {
  private FeatureMatcher() {}

  static Correspondences match(FeatureSet template, FeatureSet picture) {
    int n = picture.size();
    if (n == 0 || template.size() < 2) {
      return new Correspondences(
          new double[0], new double[0], new double[0], new double[0], new double[0]);
    }
    DetectorKind kind = template.kind();
    float[] distances = new float[2 * n];
    int[] nearest = new int[2 * n];
    try (MatScope scope = new MatScope()) {
      Mat distance = scope.mat();
      Mat index = scope.mat();
      Core.batchDistance(
          picture.descriptors(),
          template.descriptors(),
          distance,
          kind.distanceType(),
          index,
          kind.norm(),
          2,
          scope.mat(),
          0,
          false);
      readDistances(distance, distances);
      index.get(0, 0, nearest);
    }
    return pair(template, picture, distances, nearest);
  }

  private static Correspondences pair(
      FeatureSet template, FeatureSet picture, float[] distances, int[] nearest) {
    int[] partner = new int[template.size()];
    Arrays.fill(partner, -1);
    for (int i = 0; i < picture.size(); i++) {
      int t = nearest[2 * i];
      boolean clear = distances[2 * i] < template.kind().ratio() * distances[2 * i + 1];
      if (clear && (partner[t] < 0 || distances[2 * i] < distances[2 * partner[t]])) {
        partner[t] = i;
      }
    }
    int count = (int) Arrays.stream(partner).filter(p -> p >= 0).count();
    double[][] columns = new double[5][count];
    int next = 0;
    for (int t = 0; t < partner.length; t++) {
      if (partner[t] >= 0) {
        columns[0][next] = template.x()[t];
        columns[1][next] = template.y()[t];
        columns[2][next] = picture.x()[partner[t]];
        columns[3][next] = picture.y()[partner[t]];
        columns[4][next++] = 1;
      }
    }
    return new Correspondences(columns[0], columns[1], columns[2], columns[3], columns[4]);
  }

  private static void readDistances(Mat distance, float[] into) {
    if (distance.type() == org.opencv.core.CvType.CV_32F) {
      distance.get(0, 0, into);
      return;
    }
    int[] whole = new int[into.length];
    distance.get(0, 0, whole);
    for (int i = 0; i < into.length; i++) {
      into[i] = whole[i];
    }
  }
}
