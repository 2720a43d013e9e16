package dev.grille.gate;

/** Lengths of a picture's sides as headers give them. */
final class Sides {
  private Sides() {}

  /** As an int; more than any limit allows stays more than any limit allows. */
  static int of(long pixels) throws HeaderException {
    if (pixels < 1) {
      throw HeaderException.damaged("a side of " + pixels + " pixels");
    }
    return (int) Math.min(pixels, Integer.MAX_VALUE);
  }
}
