package dev.grille.jpeg2000;

/**
 * The numbers of one tile-component: first those of its subbands, each in its corner, then, level
 * by level, samples.
 */
interface Plane {
  /**
   * Lines that are worked on side by side, so that a way down columns uses whole lines of the
   * cache.
   */
  int LANES = 16;

  /** Takes over a decoded code-block, annex E; {@code shift} is that of a region of interest. */
  void put(CodeBlock block, Subband band, BlockDecoder decoded, int shift);

  /** Turns the four subbands in the upper left corner into the resolution that they make up. */
  void synthesise(Rect resolution);

  /** Samples of a row, raised by what makes them positive and held within 0 and the most. */
  void row(int y, int raise, int most, int[] samples);

  /** A filter over rows or columns that lie side by side. */
  @FunctionalInterface
  interface Filter {
    /**
     * Filters some lines.
     *
     * @param length of each line
     * @param odd 1 where the first number of a line is of high frequency
     * @param start index of the first number of the first line
     * @param along from a number to the next of its line
     * @param lanes how many lines, at most {@link #LANES}
     * @param beside from a line to the next
     */
    void lines(int length, int odd, int start, int along, int lanes, int beside);
  }

  /** Filters all rows, then all columns of a resolution, F.3.2. */
  static void everyLine(Rect resolution, int width, Filter filter) {
    int wide = resolution.width();
    int high = resolution.height();
    for (int y = 0; y < high; y += LANES) {
      filter.lines(wide, resolution.x0() & 1, y * width, 1, Math.min(LANES, high - y), width);
    }
    for (int x = 0; x < wide; x += LANES) {
      filter.lines(high, resolution.y0() & 1, x, width, Math.min(LANES, wide - x), 1);
    }
  }

  /** Index of the first number of a code-block's row, in a plane so many numbers wide. */
  static int index(CodeBlock block, Subband band, int row, int width) {
    Rect area = block.area();
    int down = band.planeY() + area.y0() - band.area().y0() + row;
    return down * width + band.planeX() + area.x0() - band.area().x0();
  }

  /** H.1: a magnitude, doubled, of which a region of interest was lifted above all others. */
  static int lowered(int doubled, int shift) {
    return shift > 0 && doubled >> 1 >= 1 << shift ? doubled >> shift : doubled;
  }
}
