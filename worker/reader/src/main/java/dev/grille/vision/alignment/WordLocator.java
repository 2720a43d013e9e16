package dev.grille.vision.alignment;

import dev.grille.vision.alignment.GuidedFit.Fit;
import dev.grille.vision.geometry.Homography;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.ocr.TextDetector;
import java.util.List;
import org.opencv.core.Mat;
import org.opencv.core.Size;

/**
 * Looks for a form by its own words: what is left where there is too little texture for features,
 * or where most of it moved.
 */
final class WordLocator {
  /** Templates with fewer tokens cannot be told apart by them. */
  private static final int MIN_TOKENS = 8;

  private static final String METHOD = "words";

  private final AlignmentSettings settings;
  private final TextDetector detector;

  WordLocator(AlignmentSettings settings, TextDetector detector) {
    this.settings = settings;
    this.detector = detector;
  }

  /** Whether a template has enough fixed text. */
  boolean worthwhile(TemplateModel model) {
    return model.words().size() >= MIN_TOKENS;
  }

  /** Finds a map by the picture's words, refines it and has it judged. */
  AlignmentAttempt find(TemplateModel model, SeenPicture picture, GuidedFit guided) {
    PicturePyramid pyramid = picture.pyramid();
    Gate gate = new Gate(METHOD, model.size(), pyramid.size());
    List<Token> seen = picture.words(detector, settings.wordSize(), settings.workingSize());
    Correspondences pairs = WordMatch.pairs(model.words(), seen);
    double height = HomographyFit.median(seen.stream().mapToDouble(Token::height).toArray());
    Homography rough = HomographyFit.search(pairs, Math.max(2, height));
    if (rough == null
        || Plausibility.rejection(rough, model.size(), pyramid.size()) != null
        || HomographyFit.count(rough, pairs, Math.max(2, height)) < MIN_TOKENS) {
      return new AlignmentAttempt(null, gate.nothing(pairs.size()), null);
    }
    Fit fit = guided.refine(rough, model, pyramid);
    double scale = fit.plane().scaleAt(model.size().width / 2, model.size().height / 2);
    WordMatch match =
        WordMatch.count(model.words(), seen, fit.map(), scale, model.size(), pyramid.size());
    return gate.judge(fit, match);
  }

  /** Reads the picture where a map says that the form is, and judges the map anew. */
  AlignmentAttempt confirm(Fit fit, TemplateModel model, PicturePyramid picture) {
    Size full = model.size();
    double shrink = Math.min(1, settings.wordSize() / Math.max(full.width, full.height));
    Size plane = new Size(Math.round(full.width * shrink), Math.round(full.height * shrink));
    double sx = plane.width / full.width;
    double sy = plane.height / full.height;
    try (MatScope scope = new MatScope()) {
      Homography toTemplate = Homography.resize(1 / sx, 1 / sy);
      Mat page = picture.render(toTemplate.then(fit.plane()), plane, scope);
      List<Token> seen = Tokens.of(detector.find(page, settings.wordSize()));
      Homography toPage = Homography.resize(sx, sy);
      WordMatch match = WordMatch.count(model.words(), seen, toPage, sx, full, plane);
      return new Gate(METHOD, full, picture.size()).judge(fit, match);
    }
  }
}
