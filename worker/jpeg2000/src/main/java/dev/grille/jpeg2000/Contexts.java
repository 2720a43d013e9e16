package dev.grille.jpeg2000;

/**
 * The contexts of annex D, by a number's flags: which of its eight neighbours are significant, and
 * which of the four nearest are negative.
 */
final class Contexts {
  static final int NORTH = 1;
  static final int SOUTH = 2;
  static final int WEST = 4;
  static final int EAST = 8;
  static final int NORTH_WEST = 16;
  static final int NORTH_EAST = 32;
  static final int SOUTH_WEST = 64;
  static final int SOUTH_EAST = 128;
  static final int NEIGHBOURS = 255;
  static final int NORTH_NEGATIVE = 256;
  static final int SOUTH_NEGATIVE = 512;
  static final int WEST_NEGATIVE = 1024;
  static final int EAST_NEGATIVE = 2048;
  static final int SIGNIFICANT = 4096;
  static final int VISITED = 8192;
  static final int REFINED = 16_384;
  static final int NEGATIVE = 32_768;

  /** What belongs to the next stripe, which vertically causal contexts do not see. */
  static final int NOT_BELOW = ~(SOUTH | SOUTH_WEST | SOUTH_EAST | SOUTH_NEGATIVE);

  /** Table D.3: set beside the context where the sign is turned. */
  static final int TURNED = 128;

  static final int RUN = 17;
  static final int UNIFORM = 18;
  static final int COUNT = 19;

  private static final int FIRST_SIGN = 9;
  private static final int FIRST_REFINEMENT = 14;

  private static final byte[] LOW = new byte[NEIGHBOURS + 1];
  private static final byte[] ACROSS = new byte[NEIGHBOURS + 1];
  private static final byte[] DIAGONAL = new byte[NEIGHBOURS + 1];
  private static final byte[] SIGNS = new byte[256];

  static {
    for (int flags = 0; flags <= NEIGHBOURS; flags++) {
      int beside = Integer.bitCount(flags & (WEST | EAST));
      int above = Integer.bitCount(flags & (NORTH | SOUTH));
      int corners = Integer.bitCount(flags >> 4);
      LOW[flags] = (byte) straight(beside, above, corners);
      ACROSS[flags] = (byte) straight(above, beside, corners);
      DIAGONAL[flags] = (byte) diagonal(beside + above, corners);
    }
    for (int i = 0; i < SIGNS.length; i++) {
      SIGNS[i] = (byte) sign(part(i, WEST) + part(i, EAST), part(i, NORTH) + part(i, SOUTH));
    }
  }

  private Contexts() {}

  /** Table D.1 for one kind of subband: the context of a number that may become significant. */
  static byte[] significance(Subband band) {
    if (band.right() == 0) {
      return LOW;
    }
    return band.down() == 0 ? ACROSS : DIAGONAL;
  }

  /** Tables D.2 and D.3: the context of a sign, with {@link #TURNED}. */
  static int sign(int flags) {
    return SIGNS[flags & 15 | flags >> 4 & 0xf0] & 0xff;
  }

  /** Table D.4: the context of a number's further bits. */
  static int refinement(int flags) {
    if ((flags & REFINED) != 0) {
      return FIRST_REFINEMENT + 2;
    }
    return (flags & NEIGHBOURS) == 0 ? FIRST_REFINEMENT : FIRST_REFINEMENT + 1;
  }

  private static int straight(int beside, int above, int corners) {
    if (beside == 2) {
      return 8;
    }
    if (beside == 1) {
      return above > 0 ? 7 : corners > 0 ? 6 : 5;
    }
    return above > 0 ? 2 + above : Math.min(2, corners);
  }

  private static int diagonal(int nearest, int corners) {
    return switch (corners) {
      case 0 -> Math.min(2, nearest);
      case 1 -> 3 + Math.min(2, nearest);
      case 2 -> nearest > 0 ? 7 : 6;
      default -> 8;
    };
  }

  /** 1 for a positive neighbour, -1 for a negative one, 0 for none. */
  private static int part(int index, int neighbour) {
    if ((index & neighbour) == 0) {
      return 0;
    }
    return (index & neighbour << 4) == 0 ? 1 : -1;
  }

  private static int sign(int beside, int above) {
    int horizontal = Integer.signum(beside);
    int vertical = Integer.signum(above);
    if (horizontal < 0 || (horizontal == 0 && vertical < 0)) {
      return TURNED | sign(-horizontal, -vertical);
    }
    return FIRST_SIGN + 3 * horizontal + vertical;
  }
}
