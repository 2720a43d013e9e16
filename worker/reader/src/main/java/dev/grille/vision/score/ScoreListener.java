package dev.grille.vision.score;

import dev.grille.contracts.FieldSpec;

/** Told what each score rests on; for those who fit scores. */
@FunctionalInterface
public interface ScoreListener {
  /** Listens to nothing. */
  ScoreListener NO_OP = (field, features) -> {};

  /** A field's value was scored. Fields that were found empty have no features. */
  void scored(FieldSpec field, Features features);

  /** A box was looked at. */
  default void looked(FieldSpec field, MarkFeatures features) {}
}
