package dev.grille.vision.marks;

import dev.grille.contracts.FieldEvidence;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Reason;
import dev.grille.contracts.Value;
import dev.grille.reader.FieldReading;
import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.ink.FormPrint;
import dev.grille.vision.ink.SeenField;
import dev.grille.vision.pixels.Cropper;
import dev.grille.vision.score.MarkScoreModel;
import dev.grille.vision.score.ScoreListener;
import java.util.List;
import org.opencv.core.Mat;
import org.opencv.core.Rect;

/**
 * Tells whether boxes and rings are marked: by the ink in them that the form itself has not, so
 * that an empty form is never marked, whatever it prints in its boxes.
 */
public final class MarkReader {
  /** How far the form's print may stand off after alignment, in template pixels. */
  private static final double SLACK = 3;

  /** Highest probability of a value of which a part may be outside the picture. */
  private static final double CUT = 0.4;

  /** Correlation of the form's print with the picture below which something lies over it. */
  private static final double FOUND = 0.22;

  /** Highest probability where that is so. */
  private static final double HIDDEN = 0.4;

  /** The same where ink is neither a clear mark nor none. */
  private static final double UNCLEAR = 0.5;

  /** Probability below which a person should look. */
  private static final double SURE = 0.9;

  /** A box that is so full, with so much ink around it, was struck out as likely as filled. */
  private static final double FULL = 0.2;

  private static final double OVERFLOWING = 0.2;

  private final MarkScoreModel scores;
  private final ScoreListener listener;

  /**
   * Reads by a fitted curve.
   *
   * @param listener is told what each score rests on
   */
  public MarkReader(MarkScoreModel scores, ScoreListener listener) {
    this.scores = scores;
    this.listener = listener;
  }

  /**
   * Reads a box.
   *
   * @param cropper of the picture
   * @param seen where the box is in it
   */
  public FieldReading read(Cropper cropper, FieldSpec spec, SeenField seen) {
    FormPrint form = seen.print();
    if (form == null || !seen.isSeen()) {
      Value.Mark unseen = new Value.Mark(null);
      return new FieldReading(
          spec.name(), unseen, 0, Reason.OUTSIDE_PICTURE, evidence(unseen, seen, 0, 0));
    }
    try (MatScope scope = new MatScope()) {
      BoxLook look = BoxLook.at(cropper, seen.frame(), seen.toPicture(), seen.pixels(), scope);
      Mat print =
          form.level(
              seen.frame(), look.region(), look.scale(), look.reach(), look.ink().size(), scope);
      int reach = (int) Math.ceil(SLACK * look.scale());
      PlacedPrint placed = PlacedPrint.of(look.ink(), print, reach, scope);
      Rect window = look.window(seen.frame(), placed.dx(), placed.dy());
      BoxShape shape = BoxShape.of(placed.print(), window);
      AddedInk added = AddedInk.of(look.ink(), placed.print(), shape.inside());
      SeenBox box = SeenBox.of(added, shape, window, placed.found());
      return reading(spec, seen, box);
    }
  }

  private FieldReading reading(FieldSpec spec, SeenField seen, SeenBox box) {
    listener.looked(spec, box.features());
    double probability = scores.probability(box.features());
    Value.Mark value = new Value.Mark(probability >= 0.5);
    double right = Math.max(probability, 1 - probability);
    Reason reason = right < SURE ? Reason.UNCLEAR_MARK : null;
    if (seen.isCut()) {
      reason = Reason.CUT_OFF;
      right = Math.min(right, CUT);
    } else if (box.features().found() < FOUND) {
      reason = Reason.COVERED;
      right = Math.min(right, HIDDEN);
    } else if (box.filled() >= FULL && box.beyond() >= OVERFLOWING) {
      reason = Reason.UNCLEAR_MARK;
      right = Math.min(right, UNCLEAR);
    }
    return new FieldReading(
        spec.name(),
        value,
        Math.round(right * 10_000) / 100.0,
        reason,
        evidence(value, seen, box.filled(), box.features().found()));
  }

  /** The share of the box that is inked stands for a confidence, as no engine has one. */
  private static FieldEvidence evidence(
      Value.Mark value, SeenField seen, double filled, double found) {
    return new FieldEvidence(
        value.text(),
        Math.min(100, 100 * filled),
        found,
        null,
        List.of(),
        "",
        "added ink",
        new Point(0, 0),
        seen.quad());
  }
}
