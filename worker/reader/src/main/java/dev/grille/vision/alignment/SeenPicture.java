package dev.grille.vision.alignment;

import dev.grille.contracts.TextLine;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.ocr.TextDetector;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/**
 * A picture and what was seen in it so far, so that it can be held against several templates for
 * the price of one. Not thread-safe.
 */
public final class SeenPicture implements AutoCloseable {
  private record FeatureKey(DetectorKind kind, int size) {}

  private final MatScope scope = new MatScope();
  private final PicturePyramid pyramid;
  private final Map<FeatureKey, FeatureSet> features = new HashMap<>();
  private final Mat picture;
  private @Nullable List<Token> words;
  private @Nullable List<TextLine> lines;

  /**
   * Nothing is looked for before it is needed.
   *
   * @param picture upright, CV_8UC3; it must outlive this
   */
  public SeenPicture(Mat picture) {
    this.picture = picture;
    Mat grey = scope.mat();
    Imgproc.cvtColor(picture, grey, Imgproc.COLOR_BGR2GRAY);
    pyramid = new PicturePyramid(grey, scope);
  }

  PicturePyramid pyramid() {
    return pyramid;
  }

  /** The lines of text on it; read once. */
  List<TextLine> lines(PageLines reader) {
    if (lines == null) {
      lines = reader.read(picture);
    }
    return lines;
  }

  double longestSide() {
    return Math.max(pyramid.size().width, pyramid.size().height);
  }

  FeatureSet features(DetectorKind kind, int size, FeatureDetector detector) {
    return features.computeIfAbsent(
        new FeatureKey(kind, size),
        key -> detector.detect(key.kind(), pyramid, null, key.size(), scope));
  }

  /**
   * The picture's words, the way round that shows most of them; looked for once.
   *
   * @param size longest side at which they are read
   * @param small longest side of a first search that only tells which way round the page lies
   */
  List<Token> words(TextDetector detector, int size, int small) {
    if (words == null) {
      words = TurnedPage.read(pyramid.whole(), detector, size, small);
    }
    return words;
  }

  @Override
  public void close() {
    scope.close();
  }
}
