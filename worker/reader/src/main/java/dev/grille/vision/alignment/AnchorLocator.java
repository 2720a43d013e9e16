package dev.grille.vision.alignment;

import dev.grille.contracts.Anchor;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.contracts.TextLine;
import dev.grille.vision.alignment.GuidedFit.Fit;
import dev.grille.vision.geometry.Homography;
import dev.grille.vision.geometry.PlaneMap;
import dev.grille.vision.ocr.TextRecognizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.opencv.core.Size;

/**
 * Looks for a form by its anchors: what is left where a form has too little texture for features
 * and too few words. Lines of the page that say what anchors say give a map; where the prints of
 * these anchors are found by it, they make it exact, and {@link Gate} judges it by them.
 */
final class AnchorLocator {
  /** Anchors by which a form can be told from others, and its place from a coincidence. */
  static final int MIN_ANCHORS = 4;

  /** How far a text may be off the map of the others, in heights of a line. */
  private static final double NEAR_LINES = 0.7;

  /** Rounds in which prints make a map exact: the first is far off at its ends. */
  private static final int ROUNDS = 3;

  private static final String METHOD = "anchors";

  private final TextRecognizer reader;
  private final GuidedFit guided;

  AnchorLocator(TextRecognizer reader, GuidedFit guided) {
    this.reader = reader;
    this.guided = guided;
  }

  /** Whether a form has enough of them. */
  static boolean worthwhile(FormAnchors anchors) {
    return anchors.all().size() >= MIN_ANCHORS;
  }

  /** Finds a map by what the lines of the page say, makes it exact and has it judged. */
  AlignmentAttempt find(
      TemplateModel model, FormAnchors anchors, PicturePyramid picture, List<TextLine> lines) {
    Gate gate = new Gate(METHOD, model.size(), picture.size());
    Correspondences pairs = pairs(model, anchors, lines);
    double height =
        HomographyFit.median(lines.stream().mapToDouble(AnchorLocator::height).toArray());
    Homography rough = HomographyFit.search(pairs, Math.max(2, NEAR_LINES * height));
    if (rough == null || Plausibility.rejection(rough, model.size(), picture.size()) != null) {
      return new AlignmentAttempt(null, gate.nothing(pairs.size()), null);
    }
    Homography exact = exact(rough, model, anchors, picture);
    if (Plausibility.rejection(exact, model.size(), picture.size()) != null) {
      return new AlignmentAttempt(null, gate.nothing(pairs.size()), null);
    }
    AlignmentAttempt refined =
        confirm(guided.refine(exact, model, picture), model, anchors, picture);
    return refined.alignment() == null
        ? confirm(guided.unrefined(exact, model, picture), model, anchors, picture)
        : refined;
  }

  private static double height(TextLine line) {
    Quad quad = line.quad();
    return PlacedAnchor.distance(quad.upperLeft(), quad.lowerLeft());
  }

  /** The corners of anchors and of the parts of lines that say the same. */
  private static Correspondences pairs(
      TemplateModel model, FormAnchors anchors, List<TextLine> lines) {
    List<Quad[]> pairs = new ArrayList<>();
    for (Anchor anchor : anchors.all()) {
      Quad own = AnchorPrint.of(model.grey(), anchor.quad()).quad();
      AnchorMatch.of(anchor.text(), lines)
          .forEach(match -> pairs.add(new Quad[] {own, match.place()}));
    }
    return corners(pairs);
  }

  private static Correspondences corners(List<Quad[]> pairs) {
    return new Correspondences(
        column(pairs, 0, true),
        column(pairs, 0, false),
        column(pairs, 1, true),
        column(pairs, 1, false),
        DoubleStream.generate(() -> 1).limit(4L * pairs.size()).toArray());
  }

  private static double[] column(List<Quad[]> pairs, int side, boolean across) {
    return pairs.stream()
        .flatMap(pair -> pair[side].corners().stream())
        .mapToDouble(corner -> across ? corner.x() : corner.y())
        .toArray();
  }

  /** The map under which the anchors' prints stand where the picture shows them. */
  private Homography exact(
      Homography rough, TemplateModel model, FormAnchors anchors, PicturePyramid picture) {
    AnchorSearch search = new AnchorSearch(model, picture, reader);
    Homography map = rough;
    for (int round = 0; round < ROUNDS; round++) {
      List<Quad[]> found = new ArrayList<>();
      for (Anchor anchor : anchors.all()) {
        Label label = AnchorPrint.of(model.grey(), anchor.quad());
        Homography current = map;
        search
            .near(label, current, new Point(0, 0), 0)
            .ifPresent(
                shift ->
                    found.add(
                        new Quad[] {label.quad(), current.toPicture(label.quad().moved(shift))}));
      }
      if (found.size() < MIN_ANCHORS) {
        return map;
      }
      double scale = map.scaleAt(model.size().width / 2, model.size().height / 2);
      map = HomographyFit.polish(map, corners(found), Math.max(1, scale));
    }
    return map;
  }

  /** Judges a map by the anchors that are in their places. */
  AlignmentAttempt confirm(
      Fit fit, TemplateModel model, FormAnchors anchors, PicturePyramid picture) {
    AnchorSearch search = new AnchorSearch(model, picture, reader);
    PlaneMap map = fit.map();
    Size shown = picture.size();
    List<Quad> found = new ArrayList<>();
    int visible = 0;
    for (Anchor anchor : anchors.all()) {
      Label label = AnchorPrint.of(model.grey(), anchor.quad());
      Point at = map.toPicture(FieldSurroundings.middle(label.quad()));
      if (at.x() >= 0 && at.y() >= 0 && at.x() < shown.width && at.y() < shown.height) {
        visible++;
        search.inPlace(anchor.text(), label, map).ifPresent(sighting -> found.add(label.quad()));
      }
    }
    return new Gate(METHOD, model.size(), shown).judge(fit, visible, found);
  }
}
