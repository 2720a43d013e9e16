package dev.grille.vision.score;

import java.util.List;

/**
 * What is known about a line of a page when it is scored. Each is scaled to about 0 to 1.
 *
 * @param confidence the recogniser's mean over the characters
 * @param worst the recogniser's for the worst character
 * @param region how likely the region is text
 * @param height of the region in source pixels: 0 at 8 and less, 1 at 32 and more
 * @param length 0 for one character, 1 for twenty-five and more
 * @param mixed 1 where the line mixes Han characters with letters or digits
 * @param spaces 1 where the gaps between the characters leave no doubt of the spaces
 * @param vertical 1 where the characters stand one below the other
 */
public record LineFeatures(
    double confidence,
    double worst,
    double region,
    double height,
    double length,
    double mixed,
    double spaces,
    double vertical) {
  /** Names in the order of {@link #toArray}. */
  public static final List<String> NAMES =
      List.of("confidence", "worst", "region", "height", "length", "mixed", "spaces", "vertical");

  /** The values in the order of {@link #NAMES}. */
  public double[] toArray() {
    return new double[] {confidence, worst, region, height, length, mixed, spaces, vertical};
  }
}
