package dev.grille.gate;

import dev.grille.reader.PictureKind;

/** Windows bitmaps: file header, then BITMAPCOREHEADER or BITMAPINFOHEADER and its successors. */
final class BmpSniffer implements HeaderSniffer {
  private static final int FILE_HEADER = 14;
  private static final int CORE = 12;

  @Override
  public PictureKind kind() {
    return PictureKind.BMP;
  }

  @Override
  public boolean recognises(FileBytes file) {
    return file.startsWith("BM");
  }

  @Override
  public PictureHeader read(FileBytes file) throws HeaderException {
    long dataAt = file.u32Little(10);
    long headerLength = file.u32Little(FILE_HEADER);
    if (headerLength != CORE
        && headerLength != 40
        && headerLength != 52
        && headerLength != 56
        && headerLength != 108
        && headerLength != 124) {
      throw HeaderException.unsupported("a bitmap with a header of " + headerLength + " bytes");
    }
    boolean core = headerLength == CORE;
    long width = core ? file.u16Little(18) : (int) file.u32Little(18);
    // A negative height means rows from top to bottom.
    long height = core ? file.u16Little(20) : Math.abs((long) (int) file.u32Little(22));
    int planes = file.u16Little(core ? 22 : 26);
    int bits = file.u16Little(core ? 24 : 28);
    long compression = core ? 0 : file.u32Little(30);
    if (planes != 1) {
      throw HeaderException.damaged("a bitmap of " + planes + " planes");
    }
    checkForm(bits, compression);
    Sides.of(width);
    Sides.of(height);
    file.need(dataAt, compression == 1 || compression == 2 ? 2 : rows(width, height, bits));
    if (dataAt < FILE_HEADER + headerLength) {
      throw HeaderException.damaged("a bitmap whose pixels lie in its header");
    }
    return new PictureHeader(
        PictureKind.BMP, Sides.of(width), Sides.of(height), bits == 32 ? 4 : bits <= 8 ? 1 : 3, 8);
  }

  private static void checkForm(int bits, long compression) throws HeaderException {
    boolean depth = bits == 1 || bits == 4 || bits == 8 || bits == 16 || bits == 24 || bits == 32;
    if (!depth) {
      throw HeaderException.unsupported("a bitmap of " + bits + " bits a pixel");
    }
    boolean fits =
        compression == 0
            || (compression == 1 && bits == 8)
            || (compression == 2 && bits == 4)
            || (compression == 3 && (bits == 16 || bits == 32));
    if (!fits) {
      throw HeaderException.unsupported("a bitmap of compression " + compression);
    }
  }

  /** Rows are padded to four bytes. */
  private static long rows(long width, long height, int bits) {
    return (width * bits + 31) / 32 * 4 * height;
  }
}
