package dev.grille.vision.reading;

import dev.grille.vision.choice.Candidate;
import dev.grille.vision.choice.Chooser;
import dev.grille.vision.ink.InkLine;
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

  /** Spaces whose gaps are in doubt while all looks saw the same ones. */
  private static final double UNDISPUTED = 0.5;

  LineChoice {
    looks = List.copyOf(looks);
  }

  Candidate best() {
    return choice.best();
  }

  /**
   * Whether it is text: the network is sure of it, or two readers agree but for a few characters
   * that one of them cannot write.
   */
  boolean isLegible() {
    Candidate best = best();
    if (best.value().codePoints().noneMatch(Character::isLetterOrDigit)) {
      return false;
    }
    List<Candidate> alike =
        looks.stream()
            .filter(look -> look.folded().equals(best.folded()) || look.resembles(best))
            .toList();
    return alike.stream().map(look -> look.look().engine()).distinct().count() >= 2
        || alike.stream()
            .filter(look -> look.folded().equals(best.folded()))
            .anyMatch(look -> look.isByNetwork() && look.worst() >= LEGIBLE);
  }

  /** Whether ink above or below letters of the chosen value was left out, whoever read it. */
  boolean isMarked() {
    return looks.stream().anyMatch(l -> l.marked() && l.folded().equals(best().folded()));
  }

  /** How far its spaces are to be believed: 1 where sure, 0.5 in doubt, 0 where looks differ. */
  double spaces() {
    if (best().spacesSure()) {
      return 1;
    }
    boolean disputed =
        looks.stream()
            .filter(look -> look.folded().equals(best().folded()))
            .anyMatch(look -> !look.isSpacedAs(best()));
    return disputed ? 0 : UNDISPUTED;
  }
}
