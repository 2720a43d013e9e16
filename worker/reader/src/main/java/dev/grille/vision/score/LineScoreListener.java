package dev.grille.vision.score;

import dev.grille.contracts.TextLine;

/** Told what each line's score rests on; for those who fit scores. */
@FunctionalInterface
public interface LineScoreListener {
  /** Listens to nothing. */
  LineScoreListener NO_OP = (line, features) -> {};

  /** A line was scored. */
  void scored(TextLine line, LineFeatures features);
}
