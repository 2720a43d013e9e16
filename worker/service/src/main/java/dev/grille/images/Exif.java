package dev.grille.images;

/** The orientation in EXIF 2.32 data: a TIFF header and its first directory. */
final class Exif {
  private static final int ORIENTATION = 0x0112;
  private static final int SHORT = 3;

  private Exif() {}

  /**
   * 1 to 8; 1 where the data say nothing or nothing sound: a broken note about a picture does not
   * break the picture.
   */
  static int orientation(FileBytes file, long start, long length) {
    try {
      return read(file, start, length);
    } catch (HeaderException e) {
      return 1;
    }
  }

  private static int read(FileBytes file, long start, long length) throws HeaderException {
    file.need(start, length);
    String order = file.ascii(start, 4);
    boolean little = order.equals("II*\0");
    if (!little && !order.equals("MM\0*")) {
      return 1;
    }
    long directory = start + u32(file, start + 4, little);
    if (directory + 2 > start + length) {
      return 1;
    }
    int entries = u16(file, directory, little);
    for (int i = 0; i < entries; i++) {
      long entry = directory + 2 + 12L * i;
      if (entry + 12 > start + length) {
        return 1;
      }
      if (u16(file, entry, little) == ORIENTATION && u16(file, entry + 2, little) == SHORT) {
        int value = u16(file, entry + 8, little);
        return value >= 1 && value <= 8 ? value : 1;
      }
    }
    return 1;
  }

  private static int u16(FileBytes file, long at, boolean little) throws HeaderException {
    return little ? file.u16Little(at) : file.u16(at);
  }

  private static long u32(FileBytes file, long at, boolean little) throws HeaderException {
    return little ? file.u32Little(at) : file.u32(at);
  }
}
