package dev.grille.vision.ink;

import dev.grille.contracts.FieldSpec;
import dev.grille.vision.pixels.Box;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Looks at all fields of a form. What one printer filled in, it missed by the same distance
 * everywhere: where most fields agree on a drift, all are looked at again along it.
 */
public final class FormInkFinder {
  private static final double NOTABLE = 0.22;
  private static final double AGREEING = 0.18;
  private static final int MIN_VOTES = 3;

  private final FieldInkFinder watcher;

  /** Looks at each field by means of this watcher. */
  public FormInkFinder(FieldInkFinder watcher) {
    this.watcher = watcher;
  }

  /** One sight per field, in their order. */
  public List<SeenField> look(FormReference memory, List<FieldSpec> fields) {
    List<SeenField> sights = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      sights.add(look(memory, fields, i, 0));
    }
    double drift = commonDrift(memory, sights);
    if (drift != 0) {
      for (int i = 0; i < fields.size(); i++) {
        sights.set(i, look(memory, fields, i, drift));
      }
    }
    return sights;
  }

  private SeenField look(FormReference memory, List<FieldSpec> fields, int index, double drift) {
    FieldSpec spec = fields.get(index);
    FieldFrame frame = FieldFrame.of(spec.quad());
    return watcher.look(
        frame,
        memory.field(index),
        FieldFrame.neighbours(frame, spec, fields),
        drift,
        false,
        spec.isText());
  }

  /** The median of how far values stand below their places; 0 where that is little or disputed. */
  private static double commonDrift(FormReference memory, List<SeenField> sights) {
    List<Double> shifts = new ArrayList<>();
    double height = 0;
    for (int i = 0; i < sights.size(); i++) {
      SeenField sight = sights.get(i);
      Box box = sight.ink().box();
      Box home = memory.field(i).ink();
      if (box != null && sight.ink().lines().size() == 1) {
        double centre = home == null ? sight.frame().height() / 2 : home.centreY();
        shifts.add(box.centreY() - centre);
        height += sight.frame().height();
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
