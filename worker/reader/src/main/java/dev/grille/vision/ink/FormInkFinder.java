package dev.grille.vision.ink;

import dev.grille.contracts.FieldSpec;
import dev.grille.vision.pixels.Box;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the ink of all fields of a form. What one printer filled in, it missed by the same distance
 * everywhere: where most fields agree on a drift, all are searched again along it.
 */
public final class FormInkFinder {
  private static final double NOTABLE = 0.22;
  private static final double AGREEING = 0.18;
  private static final int MIN_VOTES = 3;

  private final FieldInkFinder finder;

  /** Finds the ink of each field by means of this finder. */
  public FormInkFinder(FieldInkFinder finder) {
    this.finder = finder;
  }

  /** What is seen of each field, in their order. */
  public List<SeenField> find(FormReference reference, List<FieldSpec> fields) {
    List<SeenField> seenFields = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      seenFields.add(find(reference, fields, i, 0));
    }
    double drift = commonDrift(reference, fields, seenFields);
    if (drift != 0) {
      for (int i = 0; i < fields.size(); i++) {
        if (fields.get(i).isWritten()) {
          seenFields.set(i, find(reference, fields, i, drift));
        }
      }
    }
    return seenFields;
  }

  private SeenField find(FormReference reference, List<FieldSpec> fields, int index, double drift) {
    FieldSpec spec = fields.get(index);
    FieldFrame frame = FieldFrame.of(spec.quad());
    return finder.find(
        frame,
        reference.field(index),
        finder.neighbours(frame, spec, fields),
        drift,
        false,
        spec.isText());
  }

  /** The median of how far values stand below their places; 0 where that is little or disputed. */
  private static double commonDrift(
      FormReference reference, List<FieldSpec> fields, List<SeenField> seenFields) {
    List<Double> shifts = new ArrayList<>();
    double height = 0;
    for (int i = 0; i < seenFields.size(); i++) {
      SeenField seen = seenFields.get(i);
      Box box = seen.ink().box();
      Box home = reference.field(i).ink();
      if (fields.get(i).isWritten() && box != null && seen.ink().lines().size() == 1) {
        double centre = home == null ? seen.frame().height() / 2 : home.centreY();
        shifts.add(box.centreY() - centre);
        height += seen.frame().height();
      }
    }
    if (shifts.size() < MIN_VOTES) {
      return 0;
    }
    height /= shifts.size();
    double[] sorted = shifts.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    double median = sorted[sorted.length / 2];
    double limit = AGREEING * height;
    long agreeing = Arrays.stream(sorted).filter(s -> Math.abs(s - median) < limit).count();
    return Math.abs(median) > NOTABLE * height && agreeing * 2 > sorted.length ? median : 0;
  }
}
