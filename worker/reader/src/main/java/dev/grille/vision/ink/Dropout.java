package dev.grille.vision.ink;

/**
 * What of a form's print was taken out of a crop.
 *
 * @param found correlation of the form's print with the picture, -1 to 1; 0 where there is none
 * @param density of the form's ink in the picture, 0 to 255; 0 where there is none
 * @param dx how far to the right of its place it was found, in template pixels; 0 where it is near
 * @param dy the same downwards
 */
public record Dropout(double found, double density, double dx, double dy) {
  /** Correlation from which the print counts as found. */
  static final double FOUND = 0.4;

  static final Dropout NOTHING = new Dropout(0, 0, 0, 0);

  /** Whether the form has print there that the picture shows. */
  public boolean isFound() {
    return found >= FOUND;
  }
}
