package dev.grille.gate;

import dev.grille.reader.PictureKind;
import java.util.zip.CRC32;

/** PNG, Third Edition: signature, then chunks of length, type, data and check sum. */
final class PngSniffer implements HeaderSniffer {
  private static final String SIGNATURE = "\u0089PNG\r\n\u001a\n";
  private static final int CHUNK_OVERHEAD = 12;
  private static final int MAX_CHUNKS = 20_000;

  @Override
  public PictureKind kind() {
    return PictureKind.PNG;
  }

  @Override
  public boolean recognises(FileBytes file) {
    return file.startsWith(SIGNATURE);
  }

  @Override
  public PictureHeader read(FileBytes file) throws HeaderException {
    long at = SIGNATURE.length();
    if (file.u32(at) != 13 || !file.ascii(at + 4, 4).equals("IHDR")) {
      throw HeaderException.damaged("a PNG without its IHDR");
    }
    checkSum(file, at, 13);
    long width = file.u32(at + 8);
    long height = file.u32(at + 12);
    int bits = file.u8(at + 16);
    int colourType = file.u8(at + 17);
    checkForm(bits, colourType, file, at);
    walk(file, at + CHUNK_OVERHEAD + 13);
    return new PictureHeader(
        PictureKind.PNG, Sides.of(width), Sides.of(height), channels(colourType), bits);
  }

  /** Follows the chunks to IEND: a file that was cut never gets there. */
  private static void walk(FileBytes file, long start) throws HeaderException {
    long at = start;
    boolean data = false;
    for (int chunk = 0; chunk < MAX_CHUNKS; chunk++) {
      long length = file.u32(at);
      String type = file.ascii(at + 4, 4);
      file.need(at, length + CHUNK_OVERHEAD);
      switch (type) {
        case "IDAT" -> data = true;
        case "acTL" -> refuseAnimation(file, at, length);
        case "IEND" -> {
          if (!data) {
            throw HeaderException.damaged("a PNG without picture data");
          }
          return;
        }
        default -> {
          // Text, profiles, times: nothing here depends on them.
        }
      }
      at += length + CHUNK_OVERHEAD;
    }
    throw HeaderException.damaged("a PNG of more than " + MAX_CHUNKS + " chunks");
  }

  private static void refuseAnimation(FileBytes file, long at, long length) throws HeaderException {
    if (length >= 4 && file.u32(at + 8) > 1) {
      throw HeaderException.unsupported("an animated PNG is not read: send one frame");
    }
  }

  private static void checkForm(int bits, int colourType, FileBytes file, long at)
      throws HeaderException {
    boolean allowed =
        switch (colourType) {
          case 0 -> bits == 1 || bits == 2 || bits == 4 || bits == 8 || bits == 16;
          case 3 -> bits == 1 || bits == 2 || bits == 4 || bits == 8;
          case 2, 4, 6 -> bits == 8 || bits == 16;
          default -> false;
        };
    if (!allowed || file.u8(at + 18) != 0 || file.u8(at + 19) != 0 || file.u8(at + 20) > 1) {
      throw HeaderException.damaged("a PNG of a form that the standard does not know");
    }
  }

  private static void checkSum(FileBytes file, long at, int length) throws HeaderException {
    file.need(at, length + CHUNK_OVERHEAD);
    CRC32 sum = new CRC32();
    sum.update(file.bytes(), (int) at + 4, length + 4);
    if (sum.getValue() != file.u32(at + 8 + length)) {
      throw HeaderException.damaged("the check sum of the PNG's header is wrong");
    }
  }

  private static int channels(int colourType) {
    return switch (colourType) {
      case 0 -> 1;
      case 4 -> 2;
      case 6 -> 4;
      default -> 3;
    };
  }
}
