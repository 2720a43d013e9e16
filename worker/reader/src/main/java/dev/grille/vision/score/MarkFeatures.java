package dev.grille.vision.score;

import java.util.List;

/**
 * What is seen of a box that may be marked. Each is scaled to about 0 to 1.
 *
 * @param ink of the box that the form itself has not, as a share of what a box filled as darkly as
 *     its print would hold: on a logarithmic scale, 0 for a thousandth and less, 1 for all
 * @param extent of the longest piece of that ink, against the side of the box
 * @param density of that piece against the form's print, 0 to 1
 * @param found how well the form's print is seen around it, 0 to 1
 * @param spread of that ink over the box: the share of its nine parts that hold some
 * @param changed how much of the box differs from the form's print, darker or lighter: a mark that
 *     hides print adds little ink to it; 1 for three hundredths of the box and more
 */
public record MarkFeatures(
    double ink, double extent, double density, double found, double spread, double changed) {
  /** Names in the order of {@link #toArray}. */
  public static final List<String> NAMES =
      List.of("ink", "extent", "density", "found", "spread", "changed");

  /** The values in the order of {@link #NAMES}. */
  public double[] toArray() {
    return new double[] {ink, extent, density, found, spread, changed};
  }
}
