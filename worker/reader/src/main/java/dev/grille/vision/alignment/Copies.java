package dev.grille.vision.alignment;

import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.vision.geometry.Homography;
import dev.grille.vision.geometry.MatScope;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Mat;

/**
 * Looks for further copies of a form in a picture in which one was found, among the features that
 * lie outside it. A copy must pass the same checks as the first.
 */
final class Copies {
  /** Features outside the form below which there is no other one: its own are hundreds. */
  private static final int MIN_FEATURES_LEFT = 150;

  /** Feature pairs of one map from which a copy is worth refining. */
  private static final int MIN_PAIRS = 15;

  /** More than a sheet of them is not asked for. */
  private static final int MAX_COPIES = 8;

  private final FeatureDetector detector;
  private final GuidedFit guided;
  private final AlignmentSettings settings;

  Copies(FeatureDetector detector, GuidedFit guided, AlignmentSettings settings) {
    this.detector = detector;
    this.guided = guided;
    this.settings = settings;
  }

  /** Outlines of further copies, in picture pixels. */
  List<Quad> besides(@Nullable Quad first, TemplateModel model, SeenPicture picture) {
    List<Quad> found = new ArrayList<>();
    if (first == null) {
      return found;
    }
    List<Quad> taken = new ArrayList<>(List.of(first));
    int size = settings.workingSize();
    FeatureSet all = picture.features(DetectorKind.ORB, size, detector);
    try (MatScope scope = new MatScope()) {
      while (found.size() < MAX_COPIES) {
        FeatureSet left = outside(taken, all, scope);
        Quad next = left.size() < MIN_FEATURES_LEFT ? null : copy(left, model, picture);
        if (next == null || taken.stream().anyMatch(quad -> meet(quad, next))) {
          break;
        }
        found.add(next);
        taken.add(next);
      }
    }
    return found;
  }

  private @Nullable Quad copy(FeatureSet left, TemplateModel model, SeenPicture picture) {
    PicturePyramid pyramid = picture.pyramid();
    Correspondences matches = FeatureMatcher.match(model.orb(), left);
    double pixel = Math.max(1, picture.longestSide() / settings.workingSize());
    Homography rough = HomographyFit.search(matches, 3 * pixel);
    if (rough == null
        || HomographyFit.count(rough, matches, 4 * pixel) < MIN_PAIRS
        || Plausibility.rejection(rough, model.size(), pyramid.size()) != null) {
      return null;
    }
    Gate gate = new Gate("orb", model.size(), pyramid.size());
    Alignment found = gate.judge(guided.refine(rough, model, pyramid)).alignment();
    if (found == null) {
      return null;
    }
    FieldSurroundings surroundings = new FieldSurroundings(model, pyramid);
    boolean other = surroundings.rejection(surroundings.judge(found)) != null;
    return other ? null : found.evidence().corners();
  }

  private static FeatureSet outside(List<Quad> taken, FeatureSet all, MatScope scope) {
    List<Integer> left = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Point at = new Point(all.x()[i], all.y()[i]);
      if (taken.stream().noneMatch(quad -> contains(quad, at))) {
        left.add(i);
      }
    }
    float[] x = new float[left.size()];
    float[] y = new float[left.size()];
    Mat descriptors =
        scope.own(new Mat(left.size(), all.descriptors().cols(), all.descriptors().type()));
    for (int k = 0; k < x.length; k++) {
      x[k] = all.x()[left.get(k)];
      y[k] = all.y()[left.get(k)];
      Mat from = all.descriptors().row(left.get(k));
      Mat to = descriptors.row(k);
      from.copyTo(to);
      from.release();
      to.release();
    }
    return new FeatureSet(all.kind(), x, y, descriptors);
  }

  private static boolean meet(Quad a, Quad b) {
    return contains(a, middle(b)) || contains(b, middle(a));
  }

  private static Point middle(Quad quad) {
    double x = quad.corners().stream().mapToDouble(Point::x).average().orElseThrow();
    double y = quad.corners().stream().mapToDouble(Point::y).average().orElseThrow();
    return new Point(x, y);
  }

  /** Whether a place lies within a convex quadrilateral, whose corners run clockwise. */
  private static boolean contains(Quad quad, Point at) {
    List<Point> corners = quad.corners();
    for (int i = 0; i < 4; i++) {
      Point from = corners.get(i);
      Point to = corners.get((i + 1) % 4);
      double turn =
          (to.x() - from.x()) * (at.y() - from.y()) - (to.y() - from.y()) * (at.x() - from.x());
      if (turn < 0) {
        return false;
      }
    }
    return true;
  }
}
