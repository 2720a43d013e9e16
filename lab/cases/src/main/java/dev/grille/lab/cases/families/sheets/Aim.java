package dev.grille.lab.cases.families.sheets;

/**
 * How the person who registered the form drew its windows, against the place for the value.
 *
 * @param left pixels inside of the left side; negative is outside
 * @param top inside of the upper side
 * @param right inside of the right side
 * @param bottom inside of the lower side
 */
public record Aim(double left, double top, double right, double bottom) {
  /** The same distance inside of all sides. */
  public static Aim inside(double pixels) {
    return new Aim(pixels, pixels, pixels, pixels);
  }

  /** Exactly on the sides. */
  public static Aim on() {
    return inside(0);
  }

  /** The same distance outside of all sides. */
  public static Aim outside(double pixels) {
    return inside(-pixels);
  }
}
