package dev.grille.vision.choice;

import java.util.Optional;

/**
 * Prefers another value to the likeliest, by what is known of how readers err. A preference chooses
 * between values that were read or that the ink supports; it makes none.
 */
interface Preference {
  /** How evidence names it. */
  String name();

  /** The value that is preferred; empty where the likeliest is left as it is. */
  Optional<String> prefer(Evidence evidence);
}
