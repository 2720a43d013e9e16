package dev.grille.vision.reading;

import dev.grille.contracts.AnchorReading;
import dev.grille.contracts.EditDistance;
import dev.grille.contracts.Warning;
import dev.grille.contracts.WarningCode;
import dev.grille.vision.text.Writing;
import java.util.List;
import java.util.Optional;

/** Tells of anchors whose text does not stand where they lie in the template's own picture. */
public final class AnchorWarnings {
  /** Share of an anchor's characters that may be read otherwise: a given text mends a reading. */
  private static final double MISREAD = 0.5;

  private AnchorWarnings() {}

  /** One for each such anchor. */
  public static List<Warning> of(List<AnchorReading> anchors) {
    return anchors.stream().flatMap(anchor -> warning(anchor).stream()).toList();
  }

  private static Optional<Warning> warning(AnchorReading anchor) {
    String text = Writing.folded(anchor.anchor().text());
    String read = Writing.folded(anchor.read());
    int edits = EditDistance.levenshtein(text, read);
    if (edits <= MISREAD * Math.max(text.length(), read.length())) {
      return Optional.empty();
    }
    String seen = read.isEmpty() ? "nothing is read" : "'" + anchor.read() + "' is read";
    return Optional.of(
        Warning.of(
            WarningCode.UNREAD_ANCHOR,
            seen + " in the place of the anchor '" + anchor.anchor().key() + "'"));
  }
}
