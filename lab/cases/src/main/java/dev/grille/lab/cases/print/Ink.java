package dev.grille.lab.cases.print;

/** What puts the characters on the paper. */
public enum Ink {
  /** Smooth outlines: offset, laser, screens. */
  SMOOTH,
  /** Smooth but heavier. */
  BOLD,
  /** Pins of a dot matrix printer, 24 rows to the em. */
  PINS_24,
  /** Pins of an older printer, 16 rows to the em: dots can be told apart. */
  PINS_16
}
