package dev.grille.vision;

import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Reason;
import dev.grille.reader.FieldReading;
import dev.grille.vision.alignment.Alignment;
import java.util.ArrayList;
import java.util.List;

/**
 * Withholds values whose place on the picture is not known, and doubts those of doubtful places.
 */
final class LostFields {
  /** Highest score of a value beside print that is hardly the template's. */
  private static final double DOUBTED = 50;

  private LostFields() {}

  /** A value that may be another field's is worse than none. */
  static List<FieldReading> withheld(
      List<FieldReading> readings, Alignment alignment, List<FieldSpec> fields) {
    List<FieldReading> kept = new ArrayList<>();
    for (int i = 0; i < readings.size(); i++) {
      FieldReading reading = readings.get(i);
      boolean placed = alignment.map().covers(fields.get(i).quad());
      boolean lost = !placed && fields.get(i).relativeTo() != null;
      if (isKnown(reading, fields.get(i))) {
        kept.add(reading);
      } else if (lost) {
        kept.add(reading.unseen(Reason.MOVED));
      } else if (reading.reason() == Reason.OUTSIDE_PICTURE
          || (placed && alignment.isReadable(i))) {
        boolean doubted = alignment.isDoubtful(i) && reading.reason() != Reason.OUTSIDE_PICTURE;
        kept.add(doubted ? reading.doubted(Reason.UNLIKE_TEMPLATE, DOUBTED) : reading);
      } else {
        Reason reason = placed ? Reason.UNLIKE_TEMPLATE : Reason.MOVED;
        kept.add(reading.unseen(reason));
      }
    }
    return kept;
  }

  /** A table that is known by its head is the form's, whatever rows above and below it did. */
  private static boolean isKnown(FieldReading reading, FieldSpec field) {
    return field.table() != null && field.relativeTo() == null && !reading.content().isEmpty();
  }
}
