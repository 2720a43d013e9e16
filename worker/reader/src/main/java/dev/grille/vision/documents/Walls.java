package dev.grille.vision.documents;

/** What parts places that lie side by side on a document, upright. */
@FunctionalInterface
interface Walls {
  /** Of a document without rules. */
  Walls NONE = (top, bottom, left, right) -> 0;

  /** How many stand between two places in a line of text, from above it to below it. */
  int between(double top, double bottom, double left, double right);
}
