package dev.grille.lab.cases.families;

import dev.grille.lab.cases.families.sheets.Page;
import java.util.random.RandomGenerator;

/** A form that was registered, and the pictures that come later. */
public interface Situation {
  /** The registered picture. */
  Page registered();

  /**
   * A later picture.
   *
   * @param index from 0; situations that have several cases go through them in turn
   */
  Sight sight(int index, RandomGenerator random);
}
