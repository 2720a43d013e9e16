package dev.grille.lab.training.lines;

import java.util.random.RandomGenerator;

/** Prints a line of text somehow. May be shared. */
@FunctionalInterface
interface LinePrinter {
  /** Free paper around the text, in heights of it. */
  double ROOM = 1.6;

  /**
   * Prints a line.
   *
   * @param text that {@link #canPrint} allows
   * @param height of a capital letter, in pixels
   * @param random what differs from line to line
   */
  Impression print(String text, double height, RandomGenerator random);

  /** Whether it has all characters of a text. */
  default boolean canPrint(String text) {
    return true;
  }
}
