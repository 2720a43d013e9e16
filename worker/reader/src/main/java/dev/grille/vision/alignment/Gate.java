package dev.grille.vision.alignment;

import dev.grille.contracts.AlignmentEvidence;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.vision.alignment.GuidedFit.Fit;
import dev.grille.vision.geometry.Homography;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Size;

/**
 * Decides whether a map is the form or a coincidence. A wrong form that yields values is the worst
 * that can happen, so every check must pass; each has its entry in the evidence.
 */
final class Gate {
  /** Feature pairs that a rough map must explain to be worth refining. */
  private static final int MIN_ROUGH = 9;

  /** Pieces of fixed print that must be seen in their places. */
  private static final int MIN_PIECES = 20;

  /** Share of the pieces within the picture that must be seen in their places. */
  private static final double MIN_AGREEMENT = 0.2;

  /** Share of the template's area that the pieces' hull must cover. */
  static final double MIN_COVERAGE = 0.15;

  /** The same where too few of the form's words were read: in shadow, blur and decorated type. */
  private static final double CLEAR_AGREEMENT = 0.7;

  /** The first three where the form's own words are in their places too. */
  private static final int MIN_PIECES_WITH_WORDS = 8;

  private static final double MIN_AGREEMENT_WITH_WORDS = 0.1;
  private static final double MIN_COVERAGE_WITH_WORDS = 0.05;

  /** Different texts of the template that must be in their places to confirm it. */
  private static final int MIN_TEXTS = 7;

  /** Lines of the template that these must come from. */
  private static final int MIN_LINES = 3;

  /** Share of the template's text within the picture that must be in its place. */
  private static final double MIN_TEXT = 0.4;

  /** Share of the template's area that the text's hull must cover. */
  private static final double MIN_TEXT_COVERAGE = 0.1;

  /** Share of the anchors within the picture that must be in their places. */
  private static final double MIN_ANCHORS = 0.6;

  /** How far off a piece may be, in pixels of the finest plane. */
  private static final double NEAR = 2.0;

  private final String method;
  private final Size template;
  private final Size picture;

  Gate(String method, Size template, Size picture) {
    this.method = method;
    this.template = template;
    this.picture = picture;
  }

  /** Evidence against refining; null where it is worth it. */
  @Nullable AlignmentEvidence beforeRefining(
      @Nullable Homography rough, Correspondences matches, double threshold) {
    if (rough == null) {
      return nothing(matches.size());
    }
    double[] residuals = HomographyFit.residuals(rough, matches);
    Correspondences inliers = matches.only(HomographyFit.within(residuals, threshold));
    double coverage = Coverage.share(inliers.tx(), inliers.ty(), template);
    String rejection = Plausibility.rejection(rough, template, picture);
    if (inliers.size() < MIN_ROUGH) {
      rejection = "too few feature inliers";
    }
    return rejection == null
        ? null
        : evidence(rough, inliers.size(), matches.size(), 0, coverage, rejection);
  }

  /** Judges a refined map by its fixed print alone. */
  AlignmentAttempt judge(Fit fit) {
    return judge(fit, null);
  }

  /**
   * Judges a refined map.
   *
   * @param words what the form's text says about it: where they confirm it, less print must be
   *     seen; null where nobody asked
   */
  AlignmentAttempt judge(Fit fit, @Nullable WordMatch words) {
    Homography map = fit.plane();
    boolean[] near = HomographyFit.within(fit.residuals(), NEAR * fit.pixel());
    Correspondences inliers = fit.pairs().only(near);
    double agreement = fit.seen() == 0 ? 0 : inliers.size() / (double) fit.seen();
    double coverage = Coverage.share(inliers.tx(), inliers.ty(), template);
    double rms = rms(fit.residuals(), near);
    String rejection = Plausibility.rejection(map, template, picture);
    boolean nearly = false;
    if (rejection == null) {
      boolean little = lacksPrint(inliers.size(), agreement, coverage);
      nearly = words == null && !little;
      rejection = rejection(inliers.size(), agreement, coverage);
      if (words != null && little) {
        rejection = "too little fixed print in its place";
      } else if (words != null && (rejection != null || agreement < CLEAR_AGREEMENT)) {
        rejection = rejection(words);
      }
    }
    AlignmentEvidence evidence =
        evidence(map, inliers.size(), fit.seen(), rms, coverage, rejection);
    if (rejection != null) {
      return new AlignmentAttempt(null, evidence, nearly ? fit : null);
    }
    double ratio = Math.min(1, inliers.size() / (double) Math.max(1, fit.pairs().size()));
    return new AlignmentAttempt(alignment(fit, evidence, ratio, rms, agreement), evidence, null);
  }

  /**
   * Judges a map by the form's anchors, whose print was found in its place and read: each of them
   * says much more than a piece of print or a word.
   *
   * @param visible anchors that the picture could show
   * @param anchors those in their places
   */
  AlignmentAttempt judge(Fit fit, int visible, List<Quad> anchors) {
    Homography map = fit.plane();
    double[] x = corners(anchors).mapToDouble(Point::x).toArray();
    double[] y = corners(anchors).mapToDouble(Point::y).toArray();
    double coverage = Coverage.share(x, y, template);
    double share = visible == 0 ? 0 : anchors.size() / (double) visible;
    String rejection = Plausibility.rejection(map, template, picture);
    if (rejection == null && anchors.size() < AnchorLocator.MIN_ANCHORS) {
      rejection = "too few of the form's anchors in their places";
    } else if (rejection == null && share < MIN_ANCHORS) {
      rejection = "too small a share of the form's anchors in their places";
    } else if (rejection == null && coverage < MIN_COVERAGE_WITH_WORDS) {
      rejection = "anchors agree in one part only";
    }
    boolean[] near = HomographyFit.within(fit.residuals(), NEAR * fit.pixel());
    double rms = rms(fit.residuals(), near);
    AlignmentEvidence evidence = evidence(map, anchors.size(), visible, rms, coverage, rejection);
    if (rejection != null) {
      return new AlignmentAttempt(null, evidence, null);
    }
    return new AlignmentAttempt(alignment(fit, evidence, share, rms, share), evidence, null);
  }

  private static Stream<Point> corners(List<Quad> places) {
    return places.stream().flatMap(place -> place.corners().stream());
  }

  private Alignment alignment(
      Fit fit, AlignmentEvidence evidence, double ratio, double rms, double agreement) {
    double scale = fit.plane().scaleAt(template.width / 2, template.height / 2);
    double bend = fit.bend() == null ? 0 : fit.bend().most();
    return new Alignment(
        fit.map(),
        evidence,
        new Alignment.Quality(ratio, rms, scale, agreement, fit.spread(), bend));
  }

  private static boolean lacksPrint(int inliers, double agreement, double coverage) {
    return inliers < MIN_PIECES_WITH_WORDS
        || agreement < MIN_AGREEMENT_WITH_WORDS
        || coverage < MIN_COVERAGE_WITH_WORDS;
  }

  private static @Nullable String rejection(WordMatch words) {
    if (words.texts() < MIN_TEXTS || words.lines() < MIN_LINES) {
      return "too few of the form's words in their places";
    }
    if (words.inPlace() < MIN_TEXT * words.seen()) {
      return "too small a share of the form's words in their places";
    }
    return words.coverage() < MIN_TEXT_COVERAGE ? "words agree in one part only" : null;
  }

  private static @Nullable String rejection(int inliers, double agreement, double coverage) {
    if (inliers < MIN_PIECES) {
      return "too little fixed print in its place";
    }
    if (agreement < MIN_AGREEMENT) {
      return "too small a share of the fixed print in its place";
    }
    return coverage < MIN_COVERAGE ? "fixed print agrees in one part only" : null;
  }

  /** Evidence that no map was found at all. */
  AlignmentEvidence nothing(int matches) {
    return new AlignmentEvidence(method, 0, matches, 0, 0, null, null, "no homography");
  }

  private AlignmentEvidence evidence(
      Homography map,
      int inliers,
      int matches,
      double rms,
      double coverage,
      @Nullable String rejection) {
    Quad outline = Plausibility.outline(map, template);
    return new AlignmentEvidence(
        method, inliers, matches, rms, coverage, map.coefficients(), outline, rejection);
  }

  private static double rms(double[] residuals, boolean[] of) {
    double sum = 0;
    int n = 0;
    for (int i = 0; i < residuals.length; i++) {
      if (of[i]) {
        sum += residuals[i] * residuals[i];
        n++;
      }
    }
    return n == 0 ? 0 : Math.sqrt(sum / n);
  }
}
