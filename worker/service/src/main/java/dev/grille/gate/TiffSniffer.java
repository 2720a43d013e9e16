package dev.grille.gate;

import dev.grille.reader.PictureKind;
import java.util.HashSet;
import java.util.Set;

/** TIFF 6.0: the first directory, whose pixels have to lie in the file. */
final class TiffSniffer implements HeaderSniffer {
  private static final int MAX_ENTRIES = 1000;

  /** Strips of one row, or tiles of 32 pixels, of the largest pictures. */
  private static final int MAX_PIECES = 50_000;

  /** Uncompressed, CCITT 1D, G3 and G4, LZW, deflate (two numbers), PackBits. */
  private static final Set<Long> COMPRESSIONS = Set.of(1L, 2L, 3L, 4L, 5L, 8L, 32_946L, 32_773L);

  /**
   * Orientation, sides, form of the pixels and their places: what is checked here. Of two entries
   * of one tag the decoder would take the other one.
   */
  private static final Set<Integer> CHECKED =
      Set.of(256, 257, 258, 259, 262, 273, 274, 277, 278, 279, 322, 323, 324, 325, 339);

  @Override
  public PictureKind kind() {
    return PictureKind.TIFF;
  }

  @Override
  public boolean recognises(FileBytes file) {
    return file.startsWith("II*\0") || file.startsWith("MM\0*");
  }

  @Override
  public PictureHeader read(FileBytes file) throws HeaderException {
    Directory directory = new Directory(file);
    long width = directory.need(256);
    long height = directory.need(257);
    long bits = directory.get(258, 1);
    long samples = directory.get(277, 1);
    refuseUnreadable(directory, bits, samples);
    directory.needData();
    return new PictureHeader(
        PictureKind.TIFF, Sides.of(width), Sides.of(height), (int) samples, (int) bits);
  }

  private static void refuseUnreadable(Directory directory, long bits, long samples)
      throws HeaderException {
    long compression = directory.get(259, 1);
    if (compression == 6 || compression == 7) {
      throw HeaderException.unsupported("a TIFF that holds JPEG is not read: send the JPEG");
    }
    if (!COMPRESSIONS.contains(compression)) {
      throw HeaderException.unsupported("a TIFF of compression " + compression + " is not read");
    }
    long colours = directory.get(262, 1);
    if (colours > 3) {
      throw HeaderException.unsupported(
          "a TIFF of colour space " + colours + " is not read: send grey, palette or RGB");
    }
    if (bits > 16 || samples > 4 || samples < 1 || directory.get(339, 1) != 1) {
      throw HeaderException.unsupported("a TIFF of floating-point or wide samples is not read");
    }
  }

  /** The first image file directory. */
  private static final class Directory {
    private final FileBytes file;
    private final boolean little;
    private final long start;
    private final int entries;

    Directory(FileBytes file) throws HeaderException {
      this.file = file;
      this.little = file.startsWith("II");
      this.start = u32(4);
      this.entries = u16(start);
      if (entries > MAX_ENTRIES) {
        throw HeaderException.damaged("a TIFF directory of " + entries + " entries");
      }
      file.need(start, 2 + 12L * entries);
      refuseTwice();
    }

    private void refuseTwice() throws HeaderException {
      Set<Integer> seen = new HashSet<>();
      for (int i = 0; i < entries; i++) {
        int tag = u16(start + 2 + 12L * i);
        if (CHECKED.contains(tag) && !seen.add(tag)) {
          throw HeaderException.damaged("a TIFF with its tag " + tag + " twice");
        }
      }
    }

    long need(int tag) throws HeaderException {
      long entry = find(tag);
      if (entry < 0) {
        throw HeaderException.damaged("a TIFF without its tag " + tag);
      }
      return value(entry, 0);
    }

    long get(int tag, long otherwise) throws HeaderException {
      long entry = find(tag);
      return entry < 0 ? otherwise : value(entry, 0);
    }

    /** Strips (273, 279) or tiles (324, 325). */
    void needData() throws HeaderException {
      long offsets = find(273) >= 0 ? find(273) : find(324);
      long counts = find(279) >= 0 ? find(279) : find(325);
      if (offsets < 0 || counts < 0 || u32(offsets + 4) != u32(counts + 4)) {
        throw HeaderException.damaged("a TIFF that does not say where its pixels are");
      }
      long pieces = u32(offsets + 4);
      if (pieces > MAX_PIECES) {
        throw HeaderException.damaged("a TIFF of " + pieces + " pieces");
      }
      for (long i = 0; i < pieces; i++) {
        file.need(value(offsets, i), value(counts, i));
      }
    }

    private long find(int tag) throws HeaderException {
      for (int i = 0; i < entries; i++) {
        long entry = start + 2 + 12L * i;
        if (u16(entry) == tag) {
          return entry;
        }
      }
      return -1;
    }

    /** A SHORT or LONG; up to four bytes of them stand in the entry itself. */
    private long value(long entry, long index) throws HeaderException {
      int type = u16(entry + 2);
      int size = type == 3 ? 2 : 4;
      if (type != 3 && type != 4) {
        throw HeaderException.damaged("a TIFF number of type " + type);
      }
      long place = u32(entry + 4) * size <= 4 ? entry + 8 : u32(entry + 8);
      long at = place + index * size;
      return size == 2 ? u16(at) : u32(at);
    }

    private int u16(long at) throws HeaderException {
      return little ? file.u16Little(at) : file.u16(at);
    }

    private long u32(long at) throws HeaderException {
      return little ? file.u32Little(at) : file.u32(at);
    }
  }
}
