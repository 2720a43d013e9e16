package dev.grille.documents;

/**
 * Width against height of documents of a kind, upright.
 *
 * @param least of the narrowest
 * @param most of the widest
 */
public record Proportions(double least, double most) {
  public Proportions {
    if (!(least > 0 && least <= most && most < 100)) {
      throw new IllegalArgumentException("proportions need 0 < least <= most < 100");
    }
  }

  /** Whether a document may be so wide against its height, with room on both sides. */
  public boolean allow(double proportion, double room) {
    return proportion >= least / (1 + room) && proportion <= most * (1 + room);
  }
}
