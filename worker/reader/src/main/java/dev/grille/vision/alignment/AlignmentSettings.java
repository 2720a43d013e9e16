package dev.grille.vision.alignment;

/**
 * Everything that can be turned about the alignment.
 *
 * @param workingSize longest side, in pixels, at which the fast search and the first strong look
 *     find features
 * @param strongSize longest side for the last search for features
 * @param refineSize longest side, in template pixels, of the plane in which the fixed print is
 *     compared
 * @param orbFeatures most features of the fast search
 * @param siftFeatures most features of the strong searches
 * @param wordSize longest side at which a page's words are read
 */
public record AlignmentSettings(
    int workingSize,
    int strongSize,
    int refineSize,
    int orbFeatures,
    int siftFeatures,
    int wordSize) {
  public AlignmentSettings {
    if (workingSize < 200 || strongSize < workingSize || refineSize < 200 || wordSize < 200) {
      throw new IllegalArgumentException(
          "alignment needs 200 <= workingSize <= strongSize, refineSize and wordSize >= 200");
    }
  }

  /** What is shipped. */
  public static AlignmentSettings standard() {
    return new AlignmentSettings(1000, 1800, 1400, 2000, 2500, 1800);
  }
}
