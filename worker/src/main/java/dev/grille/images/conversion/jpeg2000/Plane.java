package dev.grille.images.conversion.jpeg2000;

/**
 * The numbers of one tile-component: first those of its subbands, each in its corner, then, level
 * by level, samples.
 */
interface Plane {
  /** Takes over a decoded code-block, annex E; {@code shift} is that of a region of interest. */
  void put(CodeBlock block, Subband band, BlockDecoder decoded, int shift);

  /** Turns the four subbands in the upper left corner into the resolution that they make up. */
  void synthesise(Rect resolution);

  /** Samples of a row, raised by what makes them positive and held within 0 and the most. */
  void row(int y, int raise, int most, int[] samples);

  /** H.1: a magnitude, doubled, of which a region of interest was lifted above all others. */
  static int lowered(int doubled, int shift) {
    return shift > 0 && doubled >> 1 >= 1 << shift ? doubled >> shift : doubled;
  }
}
