package dev.grille.lab.cases.families;

/**
 * Which part of a page the picture shows, as shares of the page.
 *
 * @param left from where
 * @param top from where
 * @param right to where
 * @param bottom to where
 */
public record View(double left, double top, double right, double bottom) {
  /** The page and what lies around it. */
  public static final View WHOLE = new View(0, 0, 1, 1);

  /** Without what is below. */
  public static View above(double share) {
    return new View(0, 0, 1, share);
  }

  /** Without what is above. */
  public static View below(double share) {
    return new View(0, share, 1, 1);
  }

  boolean whole() {
    return equals(WHOLE);
  }
}
