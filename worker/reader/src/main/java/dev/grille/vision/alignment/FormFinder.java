package dev.grille.vision.alignment;

import dev.grille.contracts.AlignmentEvidence;
import dev.grille.contracts.CommandException;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.Quad;
import dev.grille.vision.alignment.DifferingPrint.PlacedForm;
import dev.grille.vision.geometry.Homography;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.ocr.TextDetector;
import dev.grille.vision.ocr.TextRecognizer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Mat;
import org.opencv.core.Size;

/**
 * Finds a template's form in a picture: fast features, then stronger ones, then the form's anchors,
 * then its own words, each refined and judged by {@link Gate}; the first that passes is taken. Not
 * thread-safe.
 */
public final class FormFinder {
  /** Which features are looked for, and the longest side of the picture they are looked for at. */
  private record FeatureSearch(String method, DetectorKind kind, int size) {}

  /** Spread of the print in its place from which no other features are looked for. */
  private static final double SUFFICIENT_SPREAD = 0.7;

  /** The same of an edition's parts on another one's own picture: a row may have moved the rest. */
  private static final double LAID_OUT_ALIKE = 0.5;

  private final List<FeatureSearch> searches;
  private final FeatureDetector detector;
  private final GuidedFit guided;
  private final WordLocator words;
  private final RowFollower rows;
  private final AnchorFinder anchors;
  private final AnchorLocator anchored;
  private final PageLines lines;
  private final Copies copies;

  /** A finder of forms without anchors, which searches for words where features are too weak. */
  public FormFinder(AlignmentSettings settings, TextDetector text) {
    this(settings, text, TextRecognizer.NONE, PageLines.NONE);
  }

  /** The same that finds forms by their anchors, too, and reads these. */
  public FormFinder(
      AlignmentSettings settings, TextDetector text, TextRecognizer reader, PageLines lines) {
    this.lines = lines;
    anchors = new AnchorFinder(reader);
    words = new WordLocator(settings, text);
    detector = new FeatureDetector(settings);
    guided = new GuidedFit(settings);
    anchored = new AnchorLocator(reader, guided);
    rows = new RowFollower(guided);
    copies = new Copies(detector, guided, settings);
    searches =
        List.of(
            new FeatureSearch("orb", DetectorKind.ORB, settings.workingSize()),
            new FeatureSearch("sift", DetectorKind.SIFT, settings.workingSize()),
            new FeatureSearch("sift-fine", DetectorKind.SIFT, settings.strongSize()));
  }

  /**
   * Finds the form.
   *
   * @param picture upright, CV_8UC3
   * @throws CommandException {@code TEMPLATE_MISMATCH} with the evidence of the best attempt
   */
  public Alignment find(TemplateModel model, Mat picture) {
    return find(model, FormAnchors.NONE, picture);
  }

  /**
   * Finds the form and its anchors.
   *
   * @param marked of the same template
   * @param picture upright, CV_8UC3
   * @throws CommandException {@code TEMPLATE_MISMATCH} with the evidence of the best attempt
   */
  public Alignment find(TemplateModel model, FormAnchors marked, Mat picture) {
    try (SeenPicture seen = new SeenPicture(picture)) {
      return find(model, marked, seen);
    }
  }

  /**
   * Finds the form and its anchors in a picture that may be held against other templates too.
   *
   * @param marked of the same template
   * @throws CommandException {@code TEMPLATE_MISMATCH} with the evidence of the best attempt
   */
  public Alignment find(TemplateModel model, FormAnchors marked, SeenPicture picture) {
    return checked(findPlane(model, marked, picture), model, marked, picture);
  }

  /**
   * The same of a form whose place is known roughly: it is looked for there first, and everywhere
   * only where it is not found well.
   *
   * @param rough from the template to the picture, true to about a hundredth of it
   * @param marked of the same template
   * @throws CommandException {@code TEMPLATE_MISMATCH} with the evidence of the best attempt
   */
  public Alignment find(
      Homography rough, TemplateModel model, FormAnchors marked, SeenPicture picture) {
    Alignment near = near(rough, model, picture).alignment();
    Alignment plane =
        near == null || near.quality().spread() < SUFFICIENT_SPREAD
            ? findPlane(model, marked, picture)
            : near;
    return checked(plane, model, marked, picture);
  }

  private AlignmentAttempt near(Homography rough, TemplateModel model, SeenPicture picture) {
    PicturePyramid pyramid = picture.pyramid();
    Gate gate = new Gate("signature", model.size(), pyramid.size());
    return Plausibility.rejection(rough, model.size(), pyramid.size()) == null
        ? gate.judge(guided.refine(rough, model, pyramid))
        : new AlignmentAttempt(null, gate.nothing(0), null);
  }

  /**
   * Where a form lies whose place is known roughly, as near as it takes to compare its print; it is
   * not checked whether it is there.
   *
   * @return null where no photograph shows it so
   */
  @Nullable Homography approach(Homography rough, TemplateModel model, SeenPicture picture) {
    Size size = picture.pyramid().size();
    return Plausibility.rejection(rough, model.size(), size) == null
        ? guided.approach(rough, model, picture.pyramid())
        : null;
  }

  /**
   * Where an edition of a form lies on the template of another one that was aligned.
   *
   * @param model the edition's
   * @param aligned the other, in a picture
   * @param rough the edition's pixels to that picture's, true to about a hundredth of it; null
   *     where nothing is known
   * @return the edition's pixels to those of the other template; null where it is not laid out
   *     alike
   */
  @Nullable Homography onEdition(
      TemplateModel model, PlacedForm aligned, @Nullable Homography rough, SeenPicture picture) {
    try (MatScope scope = new MatScope()) {
      PicturePyramid other = new PicturePyramid(aligned.model().grey(), scope);
      Size size = picture.pyramid().size();
      List<Homography> starts = new ArrayList<>();
      if (rough != null && Plausibility.rejection(rough, model.size(), size) == null) {
        starts.add(rough.then(aligned.toPicture().invert()));
      }
      starts.add(
          Homography.resize(
              other.size().width / model.size().width, other.size().height / model.size().height));
      for (Homography start : starts) {
        Homography place = guided.approach(start, model, other);
        if (guided.unrefined(place, model, other).spread() >= LAID_OUT_ALIKE) {
          return place;
        }
      }
      return null;
    }
  }

  private Alignment checked(
      Alignment plane, TemplateModel model, FormAnchors marked, SeenPicture picture) {
    PicturePyramid pyramid = picture.pyramid();
    Alignment followed = rows.follow(plane, model, pyramid);
    Alignment found = anchors.place(followed, model, marked, pyramid);
    FieldSurroundings surroundings = new FieldSurroundings(model, pyramid);
    Alignment judged = surroundings.judge(found);
    String rejection = surroundings.rejection(judged);
    if (rejection == null) {
      rejection = PartView.rejection(model, judged.map(), pyramid);
    }
    AlignmentEvidence evidence = judged.evidence();
    if (rejection != null) {
      throw mismatch(evidence.with(rejection, List.of()));
    }
    List<Quad> others = copies.besides(evidence.corners(), model, picture);
    return others.isEmpty() ? judged : judged.with(evidence.with(null, others));
  }

  private Alignment findPlane(TemplateModel model, FormAnchors marked, SeenPicture picture) {
    List<AlignmentAttempt> refused = new ArrayList<>();
    Alignment best = null;
    for (FeatureSearch search : searches) {
      boolean expensive = search.size() > searches.get(0).size();
      if (expensive && (best != null || picture.longestSide() <= searches.get(0).size())) {
        break;
      }
      AlignmentAttempt verdict = attempt(search, model, picture);
      Alignment found = verdict.alignment();
      if (found == null) {
        refused.add(verdict);
      } else if (found.quality().spread() >= SUFFICIENT_SPREAD) {
        return found;
      } else if (best == null || found.quality().spread() > best.quality().spread()) {
        best = found;
      }
    }
    if (best == null && AnchorLocator.worthwhile(marked)) {
      best = byAnchors(model, marked, picture, refused);
    }
    return best == null ? byWords(model, picture, refused) : best;
  }

  /** Anchors confirm a map that is nearly good enough, or find one. */
  private @Nullable Alignment byAnchors(
      TemplateModel model,
      FormAnchors marked,
      SeenPicture picture,
      List<AlignmentAttempt> refused) {
    for (AlignmentAttempt verdict : refused) {
      if (verdict.nearly() != null) {
        Alignment confirmed =
            anchored.confirm(verdict.nearly(), model, marked, picture.pyramid()).alignment();
        if (confirmed != null) {
          return confirmed;
        }
      }
    }
    AlignmentAttempt found = anchored.find(model, marked, picture.pyramid(), picture.lines(lines));
    refused.add(found);
    return found.alignment();
  }

  /** The last attempt: the form's words confirm a map that is nearly good enough, or find one. */
  private Alignment byWords(
      TemplateModel model, SeenPicture picture, List<AlignmentAttempt> refused) {
    if (!words.worthwhile(model)) {
      throw mismatch(refused);
    }
    for (AlignmentAttempt verdict : List.copyOf(refused)) {
      if (verdict.nearly() != null) {
        AlignmentAttempt confirmed = words.confirm(verdict.nearly(), model, picture.pyramid());
        if (confirmed.alignment() != null) {
          return confirmed.alignment();
        }
        refused.add(confirmed);
      }
    }
    AlignmentAttempt found = words.find(model, picture, guided);
    if (found.alignment() != null) {
      return found.alignment();
    }
    refused.add(found);
    throw mismatch(refused);
  }

  private AlignmentAttempt attempt(FeatureSearch search, TemplateModel model, SeenPicture picture) {
    PicturePyramid pyramid = picture.pyramid();
    FeatureSet seen = picture.features(search.kind(), search.size(), detector);
    Correspondences matches = FeatureMatcher.match(model.features(search.kind()), seen);
    double pixel =
        Math.max(1, Math.max(pyramid.size().width, pyramid.size().height) / search.size());
    Homography rough = HomographyFit.search(matches, 3 * pixel);
    Gate gate = new Gate(search.method(), model.size(), pyramid.size());
    @Nullable AlignmentEvidence early = gate.beforeRefining(rough, matches, 4 * pixel);
    if (rough == null || early != null) {
      return new AlignmentAttempt(null, early == null ? gate.nothing(matches.size()) : early, null);
    }
    return gate.judge(guided.refine(rough, model, pyramid));
  }

  private static CommandException mismatch(List<AlignmentAttempt> refused) {
    AlignmentEvidence best = refused.get(0).evidence();
    for (AlignmentAttempt verdict : refused) {
      if (verdict.evidence().inliers() >= best.inliers()) {
        best = verdict.evidence();
      }
    }
    return mismatch(best);
  }

  private static CommandException mismatch(AlignmentEvidence best) {
    return new CommandException(
        ErrorCode.TEMPLATE_MISMATCH,
        "the picture does not show the template's form: " + best.rejectedBecause(),
        null,
        best,
        null);
  }
}
