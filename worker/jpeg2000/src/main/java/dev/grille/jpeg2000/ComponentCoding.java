package dev.grille.jpeg2000;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How the code-blocks of a component are coded: the parameters that COD and COC share, A.6.1.
 *
 * @param levels of decomposition, 0 to 32
 * @param blockWidth exponent of a code-block's width
 * @param blockHeight exponent of a code-block's height
 * @param style of code-blocks, table A.19
 * @param reversible whether the wavelet is the 5/3 of whole numbers
 * @param precincts for each resolution, the exponents of width (low half) and height
 */
record ComponentCoding(
    int levels,
    int blockWidth,
    int blockHeight,
    int style,
    boolean reversible,
    List<Integer> precincts) {
  static final int BYPASS = 1;
  static final int RESET = 2;
  static final int TERMINATE_ALL = 4;
  static final int CAUSAL = 8;
  static final int SYMBOLS = 32;

  private static final int KNOWN_STYLES = 63;
  private static final int MAX_LEVELS = 32;
  private static final int MAX_BLOCK_SIDE = 10;
  private static final int MAX_BLOCK_AREA = 12;
  private static final int LARGEST_PRECINCT = 0xff;

  /** The first segment in bypass mode is as long as this: the four most significant planes. */
  private static final int BEFORE_BYPASS = 10;

  static ComponentCoding read(Cursor segment, boolean withPrecincts) throws IOException {
    int levels = segment.u8();
    int width = (segment.u8() & 15) + 2;
    int height = (segment.u8() & 15) + 2;
    int style = segment.u8();
    int wavelet = segment.u8();
    if (levels > MAX_LEVELS
        || width > MAX_BLOCK_SIDE
        || height > MAX_BLOCK_SIDE
        || width + height > MAX_BLOCK_AREA
        || style > KNOWN_STYLES
        || wavelet > 1) {
      throw new IOException("a JPEG 2000 coding style that Part 1 does not know");
    }
    List<Integer> precincts =
        withPrecincts
            ? precincts(segment, levels)
            : Collections.nCopies(levels + 1, LARGEST_PRECINCT);
    return new ComponentCoding(levels, width, height, style, wavelet == 1, precincts);
  }

  private static List<Integer> precincts(Cursor segment, int levels) throws IOException {
    List<Integer> sizes = new ArrayList<>();
    for (int resolution = 0; resolution <= levels; resolution++) {
      int size = segment.u8();
      if (resolution > 0 && ((size & 15) == 0 || size >> 4 == 0)) {
        throw new IOException("JPEG 2000 precincts of one sample");
      }
      sizes.add(size);
    }
    return List.copyOf(sizes);
  }

  boolean has(int flag) {
    return (style & flag) != 0;
  }

  int precinctWidth(int resolution) {
    return precincts.get(resolution) & 15;
  }

  int precinctHeight(int resolution) {
    return precincts.get(resolution) >> 4;
  }

  /** How many passes from this one on lie in one codeword segment at most, D.4.2 and D.6. */
  int passesOfSegment(int pass) {
    if (has(TERMINATE_ALL)) {
      return 1;
    }
    if (!has(BYPASS)) {
      return Integer.MAX_VALUE;
    }
    if (pass < BEFORE_BYPASS) {
      return BEFORE_BYPASS - pass;
    }
    return (pass - BEFORE_BYPASS) % 3 == 0 ? 2 : 1;
  }

  /** Whether a codeword segment begins with this pass. */
  boolean startsSegment(int pass) {
    return pass == 0
        || has(TERMINATE_ALL)
        || (has(BYPASS) && pass >= BEFORE_BYPASS && (pass - BEFORE_BYPASS) % 3 != 1);
  }

  /** Whether this pass is written in plain bits. */
  boolean isRaw(int pass) {
    return has(BYPASS) && pass >= BEFORE_BYPASS && (pass - BEFORE_BYPASS) % 3 != 2;
  }
}
