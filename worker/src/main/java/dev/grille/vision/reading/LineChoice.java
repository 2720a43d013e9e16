package dev.grille.vision.reading;

import dev.grille.vision.choice.Candidate;
import dev.grille.vision.choice.Chooser;
import dev.grille.vision.ink.InkLine;
import dev.grille.vision.ocr.Language;
import java.util.List;

/**
 * One line of a field, read.
 *
 * @param line its ink
 * @param looks all that were taken
 * @param choice between them
 */
record LineChoice(InkLine line, List<Candidate> looks, Chooser.Choice choice) {
  /** The network's least sure character in a reading that is text by itself. */
  private static final double LEGIBLE = 60;

  LineChoice {
    looks = List.copyOf(looks);
  }

  Candidate best() {
    return choice.best();
  }

  /** Whether it is text: the network is sure of it, or two readers agree. */
  boolean isLegible() {
    Candidate best = best();
    if (best.value().codePoints().noneMatch(Character::isLetterOrDigit)) {
      return false;
    }
    List<Candidate> same =
        looks.stream().filter(look -> look.folded().equals(best.folded())).toList();
    long readers =
        same.stream().map(look -> look.look().language() == Language.NETWORK).distinct().count();
    return readers == 2
        || same.stream()
            .anyMatch(l -> l.look().language() == Language.NETWORK && l.worst() >= LEGIBLE);
  }
}
