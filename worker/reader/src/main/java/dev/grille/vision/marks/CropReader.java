package dev.grille.vision.marks;

import dev.grille.contracts.FieldEvidence;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Reason;
import dev.grille.contracts.Value;
import dev.grille.reader.FieldReading;
import dev.grille.vision.geometry.Homography;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.ink.FieldFrame;
import dev.grille.vision.ink.FormPrint;
import dev.grille.vision.ink.SeenField;
import dev.grille.vision.pixels.Cropper;
import dev.grille.vision.pixels.JpegFile;
import dev.grille.vision.score.MarkFeatures;
import dev.grille.vision.score.MarkScoreModel;
import dev.grille.vision.score.ScoreListener;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Mat;
import org.opencv.core.Rect;

/**
 * Cuts portraits, seals and signatures out of a picture, and tells whether there is one: by the ink
 * in the window that the form itself has not.
 */
public final class CropReader {
  /** Longest side of what is cut out, in pixels: enough to look at, and twenty fit an answer. */
  private static final double MAX_SIDE = 600;

  /** Of the JPEG file, 0 to 100. */
  private static final int QUALITY = 85;

  /** What is not judged at each side of a window, as a share of it: frames stand there. */
  static final double EDGE = 0.08;

  /** How far the form's print may stand off after alignment, in template pixels. */
  private static final double SLACK = 3;

  /** Highest probability where a part may be outside the picture. */
  private static final double CUT = 0.4;

  private final MarkScoreModel scores;
  private final ScoreListener listener;

  /**
   * Tells by a fitted curve.
   *
   * @param listener is told what each score rests on
   */
  public CropReader(MarkScoreModel scores, ScoreListener listener) {
    this.scores = scores;
    this.listener = listener;
  }

  /**
   * Cuts a window out.
   *
   * @param cropper of the picture
   * @param seen where the window is in it
   */
  public FieldReading read(Cropper cropper, FieldSpec spec, SeenField seen) {
    FormPrint form = seen.print();
    if (form == null || !seen.isSeen()) {
      return reading(spec, seen, new Value.Crop(null, ""), 0, Reason.OUTSIDE_PICTURE, 0);
    }
    MarkFeatures features = features(cropper, seen, form);
    listener.looked(spec, features);
    double probability = scores.probability(features);
    double right = Math.max(probability, 1 - probability);
    boolean cut = seen.isCut();
    Value.Crop value =
        new Value.Crop(
            probability >= 0.5, picture(cropper, seen.frame(), seen.toPicture(), seen.pixels()));
    return reading(
        spec,
        seen,
        value,
        cut ? Math.min(right, CUT) : right,
        cut ? Reason.CUT_OFF : null,
        features.found());
  }

  /** A window, upright, as a JPEG file in Base64. */
  static String picture(Cropper cropper, FieldFrame frame, Homography toPicture, double pixels) {
    try (MatScope scope = new MatScope()) {
      double side = Math.max(frame.width(), frame.height());
      double scale = Math.min(pixels, MAX_SIDE / side);
      byte[] file = JpegFile.of(cropper.cut(toPicture, frame.box(), scale, scope), QUALITY);
      return Base64.getEncoder().encodeToString(file);
    }
  }

  private static MarkFeatures features(Cropper cropper, SeenField seen, FormPrint form) {
    try (MatScope scope = new MatScope()) {
      FieldFrame frame = seen.frame();
      BoxLook look = BoxLook.at(cropper, frame, seen.toPicture(), seen.pixels(), scope);
      Mat print =
          form.level(frame, look.region(), look.scale(), look.reach(), look.ink().size(), scope);
      int reach = (int) Math.ceil(SLACK * look.scale());
      PlacedPrint placed = PlacedPrint.of(look.ink(), print, reach, scope);
      Rect window = look.window(frame, placed.dx(), placed.dy());
      BoxShape shape = BoxShape.within(look.ink().size(), window, EDGE);
      AddedInk added = AddedInk.of(look.ink(), placed.print(), shape.inside());
      return SeenBox.of(added, shape, window, placed.found()).features();
    }
  }

  private static FieldReading reading(
      FieldSpec spec,
      SeenField seen,
      Value.Crop value,
      double right,
      @Nullable Reason reason,
      double found) {
    FieldEvidence evidence =
        new FieldEvidence(
            value.text(), 0, found, null, List.of(), "", "added ink", new Point(0, 0), seen.quad());
    return new FieldReading(
        spec.name(), value, Math.round(right * 10_000) / 100.0, reason, evidence);
  }
}
