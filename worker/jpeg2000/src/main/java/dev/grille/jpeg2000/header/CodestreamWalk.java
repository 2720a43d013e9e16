package dev.grille.jpeg2000.header;

import java.util.BitSet;

/** A codestream's main header and the heads of its tile-parts, T.800 annex A. */
final class CodestreamWalk {
  private static final int SIZ = 0xFF51;
  private static final int COD = 0xFF52;
  private static final int COC = 0xFF53;
  private static final int QCD = 0xFF5C;
  private static final int PPM = 0xFF60;
  private static final int PPT = 0xFF61;
  private static final int CAP = 0xFF50;
  private static final int SOT = 0xFF90;
  private static final int SOD = 0xFF93;
  private static final int EOC = 0xFFD9;

  /** Bits of Rsiz: extensions of Part 2, and of Part 15 and others. */
  private static final int EXTENSIONS = 0xC000;

  private static final int HIGH_THROUGHPUT = 0x40;

  /** Of the main header and all tile-parts together, which count too: a bomb has millions. */
  private static final int MAX_SEGMENTS = 65_536;

  private static final int MAX_COMPONENTS = 4;
  private static final int MAX_BITS = 16;
  private static final int MAX_SAMPLING = 4;
  private static final long MAX_GRID = 1 << 30;

  /** The largest pictures in tiles of 64 pixels. */
  private static final int MAX_TILES = 16_384;

  /** Of one tile; as numbers of four bytes they have to be in a child's heap all at once. */
  private static final long MAX_SAMPLES = 75_000_000;

  private final HeaderBytes file;
  private final long start;
  private final long end;
  private int segments;
  private boolean coding;
  private boolean quantization;

  CodestreamWalk(HeaderBytes file, long start, long end) {
    this.file = file;
    this.start = start;
    this.end = end;
  }

  /**
   * What SIZ (A.5.1) says.
   *
   * @param width of the picture
   * @param height of the picture
   * @param components 1 to 4
   * @param bits of the deepest component, 1 to 16
   * @param tiles that have to be there
   */
  record Size(long width, long height, int components, int bits, int tiles) {}

  /** Follows the headers to the end marker; refuses what is not read. */
  Size read() throws Jpeg2000HeaderException {
    if (!file.hasAt((int) start, "\u00ff\u004f\u00ff\u0051")) {
      throw Jpeg2000HeaderException.damaged(
          "a JPEG 2000 codestream that begins with something else");
    }
    Size size = size(start + 4);
    long at = header(start + 4 + file.u16(start + 4), SOT, end);
    if (!coding || !quantization) {
      throw Jpeg2000HeaderException.damaged("a JPEG 2000 codestream without its coding style");
    }
    tileParts(at, size.tiles());
    return size;
  }

  private Size size(long at) throws Jpeg2000HeaderException {
    file.need(at, file.u16(at));
    if ((file.u16(at + 2) & EXTENSIONS) != 0) {
      throw Jpeg2000HeaderException.unsupported(
          "JPEG 2000 of a further part of the standard, such as HTJ2K, is not read: send Part 1");
    }
    long width = file.u32(at + 4) - file.u32(at + 12);
    long height = file.u32(at + 8) - file.u32(at + 16);
    int components = file.u16(at + 36);
    if (width < 1 || height < 1) {
      throw Jpeg2000HeaderException.damaged("a JPEG 2000 picture without area");
    }
    if (file.u16(at) != 38 + 3 * components || components < 1) {
      throw Jpeg2000HeaderException.damaged("a JPEG 2000 size of no such length");
    }
    if (components > MAX_COMPONENTS) {
      throw Jpeg2000HeaderException.unsupported(
          "JPEG 2000 of " + components + " components is not read");
    }
    int bits = 0;
    double samples = 0;
    for (long component = at + 38; component < at + 38 + 3L * components; component += 3) {
      bits = Math.max(bits, (file.u8(component) & 0x7f) + 1);
      samples += 1.0 / sampling(component);
    }
    if (bits > MAX_BITS) {
      throw Jpeg2000HeaderException.unsupported("JPEG 2000 of " + bits + " bits is not read");
    }
    return new Size(width, height, components, bits, tiles(at, width, height, samples));
  }

  private int sampling(long component) throws Jpeg2000HeaderException {
    int dx = file.u8(component + 1);
    int dy = file.u8(component + 2);
    if (dx < 1 || dy < 1) {
      throw Jpeg2000HeaderException.damaged("a JPEG 2000 component without samples");
    }
    if (dx > MAX_SAMPLING || dy > MAX_SAMPLING) {
      throw Jpeg2000HeaderException.unsupported(
          "JPEG 2000 with a sample to " + dx + " x " + dy + " pixels is not read");
    }
    return dx * dy;
  }

  /** B.3: how many tiles there are; the first one has to reach into the picture. */
  private int tiles(long at, long width, long height, double samples)
      throws Jpeg2000HeaderException {
    long tileWidth = file.u32(at + 20);
    long tileHeight = file.u32(at + 24);
    long right = file.u32(at + 12) - file.u32(at + 28);
    long down = file.u32(at + 16) - file.u32(at + 32);
    if (file.u32(at + 4) > MAX_GRID
        || file.u32(at + 8) > MAX_GRID
        || right < 0
        || down < 0
        || tileWidth <= right
        || tileHeight <= down) {
      throw Jpeg2000HeaderException.damaged("a JPEG 2000 tile that is not in the picture");
    }
    long wide = (right + width + tileWidth - 1) / tileWidth;
    long high = (down + height + tileHeight - 1) / tileHeight;
    if (wide * high > MAX_TILES) {
      throw Jpeg2000HeaderException.damaged("a JPEG 2000 picture of " + wide * high + " tiles");
    }
    if (Math.min(width, tileWidth) * samples * Math.min(height, tileHeight) > MAX_SAMPLES) {
      throw Jpeg2000HeaderException.tooLarge(
          "a JPEG 2000 tile of more than " + MAX_SAMPLES + " samples: send smaller tiles");
    }
    return (int) (wide * high);
  }

  /** Goes through marker segments; returns where the one stands that ends the header. */
  private long header(long first, int last, long limit) throws Jpeg2000HeaderException {
    long at = first;
    while (at + 2 <= limit) {
      count();
      int marker = file.u16(at);
      if (marker == last) {
        return at;
      }
      if (marker < 0xFF00 || marker == SOT || marker == SOD || marker == EOC) {
        throw Jpeg2000HeaderException.damaged("a JPEG 2000 header that is not one at byte " + at);
      }
      refuseUnreadable(marker, at);
      at += 2 + Math.max(2, file.u16(at + 2));
    }
    throw Jpeg2000HeaderException.damaged("a JPEG 2000 header without end");
  }

  private void count() throws Jpeg2000HeaderException {
    segments++;
    if (segments > MAX_SEGMENTS) {
      throw Jpeg2000HeaderException.damaged(
          "a JPEG 2000 codestream of too many segments and tile-parts");
    }
  }

  private void refuseUnreadable(int marker, long at) throws Jpeg2000HeaderException {
    switch (marker) {
      case PPM, PPT ->
          throw Jpeg2000HeaderException.unsupported(
              "JPEG 2000 with packed packet headers is not read");
      case SIZ -> throw Jpeg2000HeaderException.damaged("a JPEG 2000 picture of two sizes");
      case QCD -> quantization = true;
      case COD -> {
        coding = true;
        refuseStyle(file.u8(at + 12));
      }
      case COC -> refuseStyle(file.u8(at + 9));
      default -> {
        boolean extension = marker >= 0xFF70 && marker <= 0xFF7F || marker == CAP;
        if (extension) {
          throw Jpeg2000HeaderException.unsupported(
              "JPEG 2000 of a further part of the standard, such as HTJ2K, is not read: send Part"
                  + " 1");
        }
      }
    }
  }

  private static void refuseStyle(int style) throws Jpeg2000HeaderException {
    if ((style & HIGH_THROUGHPUT) != 0) {
      throw Jpeg2000HeaderException.unsupported(
          "JPEG 2000 of HTJ2K code-blocks is not read: send Part 1");
    }
  }

  /** A.4.2: from one tile-part to the next; each tile has one at least, and the end is there. */
  private void tileParts(long first, int tiles) throws Jpeg2000HeaderException {
    BitSet seen = new BitSet(tiles);
    long at = first;
    while (file.u16(at) == SOT) {
      int tile = file.u16(at + 4);
      long length = file.u32(at + 6);
      long next = length == 0 ? end - 2 : at + length;
      if (next > end - 2 || next < at + 14 || tile >= tiles) {
        throw Jpeg2000HeaderException.damaged("a JPEG 2000 tile-part that ends where it must not");
      }
      header(at + 12, SOD, next);
      seen.set(tile);
      at = next;
    }
    if (file.u16(at) != EOC) {
      throw Jpeg2000HeaderException.damaged("a JPEG 2000 codestream without its end");
    }
    if (seen.cardinality() < tiles) {
      throw Jpeg2000HeaderException.damaged("a JPEG 2000 picture of which tiles are missing");
    }
  }
}
