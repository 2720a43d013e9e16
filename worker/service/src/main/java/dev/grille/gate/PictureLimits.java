package dev.grille.gate;

/**
 * How large a picture may be.
 *
 * @param maxBytes of the file
 * @param longestSide in pixels
 * @param smallestSide in pixels
 * @param maxPixels width times height
 */
public record PictureLimits(int maxBytes, int longestSide, int smallestSide, long maxPixels) {
  public PictureLimits {
    if (maxBytes < 1 || smallestSide < 1 || longestSide < smallestSide || maxPixels < 1) {
      throw new IllegalArgumentException("limits of pictures that none can meet");
    }
  }

  /** 10 MiB, sides of 15 to 8192 pixels, 8192 x 6144 pixels in all. */
  public static PictureLimits defaults() {
    return new PictureLimits(10 << 20, 8192, 15, 8192L * 6144);
  }
}
