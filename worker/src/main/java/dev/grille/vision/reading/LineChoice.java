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
  LineChoice {
    looks = List.copyOf(looks);
  }

  Candidate best() {
    return choice.best();
  }
}
