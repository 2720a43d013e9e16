package dev.grille.jpeg2000;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Step sizes of subbands: QCD and QCC, A.6.4, and equations E-2 to E-5.
 *
 * @param style 0 for none, 1 for steps derived from the first, 2 for one step each
 * @param guardBits 0 to 7
 * @param steps exponent, shifted by 11, and mantissa
 */
record Quantization(int style, int guardBits, List<Integer> steps) {
  private static final int NONE = 0;
  private static final int DERIVED = 1;
  private static final int EACH = 2;
  private static final int MANTISSA_BITS = 11;
  private static final int MAX_STEPS = 97;

  static Quantization read(Cursor segment) throws IOException {
    int style = segment.u8();
    int kind = style & 31;
    if (kind > EACH) {
      throw new IOException("a JPEG 2000 quantization that Part 1 does not know");
    }
    List<Integer> steps = new ArrayList<>();
    while (segment.left() > (kind == NONE ? 0 : 1) && steps.size() < MAX_STEPS) {
      steps.add(kind == NONE ? segment.u8() >> 3 << MANTISSA_BITS : segment.u16());
    }
    if (steps.isEmpty()) {
      throw new IOException("a JPEG 2000 quantization without steps");
    }
    return new Quantization(kind, style >> 5, List.copyOf(steps));
  }

  /**
   * Most bit-planes of a subband's numbers, E-2.
   *
   * @param band number of the subband, from the lowest frequencies
   * @param resolution it belongs to
   */
  int bitPlanes(int band, int resolution) throws IOException {
    return guardBits + exponent(band, resolution) - 1;
  }

  /** E-3: the step of a subband whose numbers have nominally so many bits. */
  float step(int band, int resolution, int bits) throws IOException {
    int mantissa = steps.get(style == DERIVED ? 0 : band) & ((1 << MANTISSA_BITS) - 1);
    return (float)
        Math.scalb(
            1 + Math.scalb((double) mantissa, -MANTISSA_BITS), bits - exponent(band, resolution));
  }

  /** Whether the numbers are the wavelet's own. */
  boolean isNone() {
    return style == NONE;
  }

  private int exponent(int band, int resolution) throws IOException {
    if (style == DERIVED) {
      // E-5: one less for each level of decomposition above the first step's.
      return Math.max(0, (steps.get(0) >> MANTISSA_BITS) - Math.max(0, resolution - 1));
    }
    if (band >= steps.size()) {
      throw new IOException("a JPEG 2000 quantization of too few steps");
    }
    return steps.get(band) >> MANTISSA_BITS;
  }
}
