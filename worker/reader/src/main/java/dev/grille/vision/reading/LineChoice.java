package dev.grille.vision.reading;

import dev.grille.vision.choice.Candidate;
import dev.grille.vision.choice.Chooser;
import dev.grille.vision.ink.InkLine;
import dev.grille.vision.ocr.Engine;
import java.util.List;

/**
 * One line of a field, read.
 *
 * @param line its ink
 * @param candidates all its readings
 * @param choice between them
 */
record LineChoice(InkLine line, List<Candidate> candidates, Chooser.Choice choice) {
  /** The network's least sure character in a reading that is text by itself. */
  private static final double LEGIBLE = 60;

  /** Spaces whose gaps are in doubt while all passes saw the same ones. */
  private static final double UNDISPUTED = 0.5;

  LineChoice {
    candidates = List.copyOf(candidates);
  }

  Candidate best() {
    return choice.best();
  }

  /**
   * Whether it is text: PP-OCR's network is sure of it, or two readers agree but for a few
   * characters that one of them cannot write. Our own network is sure of much that is no text.
   */
  boolean isLegible() {
    Candidate best = best();
    if (best.value().codePoints().noneMatch(Character::isLetterOrDigit)) {
      return false;
    }
    List<Candidate> alike =
        candidates.stream()
            .filter(
                candidate -> candidate.folded().equals(best.folded()) || candidate.resembles(best))
            .toList();
    return alike.stream().map(candidate -> candidate.pass().engine()).distinct().count() >= 2
        || alike.stream()
            .filter(candidate -> candidate.folded().equals(best.folded()))
            .anyMatch(
                candidate ->
                    candidate.pass().engine() == Engine.PP_OCR && candidate.worst() >= LEGIBLE);
  }

  /** Whether ink above or below letters of the chosen value was left out, whoever read it. */
  boolean isMarked() {
    return candidates.stream().anyMatch(l -> l.marked() && l.folded().equals(best().folded()));
  }

  /** How sure its spaces are: 1 where sure, 0.5 in doubt, 0 where passes differ. */
  double spaces() {
    if (best().spacesSure()) {
      return 1;
    }
    boolean disputed =
        candidates.stream()
            .filter(candidate -> candidate.folded().equals(best().folded()))
            .anyMatch(candidate -> !candidate.isSpacedAs(best()));
    return disputed ? 0 : UNDISPUTED;
  }
}
