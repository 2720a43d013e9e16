package dev.grille.vision.alignment;

import dev.grille.vision.geometry.MatScope;
import java.util.HashMap;
import java.util.Map;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/**
 * A picture and what was seen in it so far, so that it can be held against several templates for
 * the price of one. Not thread-safe.
 */
public final class SeenPicture implements AutoCloseable {
  private record Sight(DetectorKind kind, int size) {}

  private final MatScope scope = new MatScope();
  private final PicturePyramid pyramid;
  private final Map<Sight, FeatureSet> features = new HashMap<>();

  /**
   * Nothing is looked for before it is needed.
   *
   * @param picture upright, CV_8UC3; not kept
   */
  public SeenPicture(Mat picture) {
    Mat grey = scope.mat();
    Imgproc.cvtColor(picture, grey, Imgproc.COLOR_BGR2GRAY);
    pyramid = new PicturePyramid(grey, scope);
  }

  PicturePyramid pyramid() {
    return pyramid;
  }

  FeatureSet features(DetectorKind kind, int size, FeatureDetector detector) {
    return features.computeIfAbsent(
        new Sight(kind, size),
        sight -> detector.detect(sight.kind(), pyramid.whole(), null, sight.size(), scope));
  }

  @Override
  public void close() {
    scope.close();
  }
}
