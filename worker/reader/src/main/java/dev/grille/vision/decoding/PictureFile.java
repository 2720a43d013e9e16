package dev.grille.vision.decoding;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The outside of a picture file: which kind it is and whether it is all there. Decoders fill what
 * is missing with grey and say nothing, so this is looked at first.
 */
final class PictureFile {
  /** The kinds that are handed to OpenCV's decoders; its others are old and stay unused. */
  enum Kind {
    JPEG,
    PNG,
    BMP
  }

  private static final long PNG_SIGNATURE = 0x89504E470D0A1A0AL;
  private static final int PNG_IEND = 0x49454E44;

  private PictureFile() {}

  /** The kind by its first bytes; null for any other. */
  static @Nullable Kind kind(byte[] file) {
    if (file.length >= 3 && at(file, 0) == 0xFF && at(file, 1) == 0xD8 && at(file, 2) == 0xFF) {
      return Kind.JPEG;
    }
    if (file.length >= 8 && ByteBuffer.wrap(file).getLong(0) == PNG_SIGNATURE) {
      return Kind.PNG;
    }
    if (file.length >= 26 && file[0] == 'B' && file[1] == 'M') {
      return Kind.BMP;
    }
    return null;
  }

  /** Whether the file goes on to its proper end, and a PNG's checksums hold. */
  static boolean isWhole(byte[] file, Kind kind) {
    return switch (kind) {
      case JPEG -> jpegEnds(file);
      case PNG -> pngEnds(file);
      case BMP -> bmpEnds(file);
    };
  }

  /** ISO/IEC 10918-1, B.1: segments, then entropy-coded scans, then an end-of-image marker. */
  private static boolean jpegEnds(byte[] file) {
    int i = 2;
    boolean scanned = false;
    while (i + 1 < file.length) {
      int marker = at(file, i + 1);
      if (at(file, i) != 0xFF || marker == 0xFF || marker == 0) {
        i++;
      } else if (marker == 0xD9) {
        return scanned;
      } else if (marker >= 0xD0 && marker <= 0xD8 || marker == 0x01) {
        i += 2;
      } else {
        if (i + 3 >= file.length) {
          return false;
        }
        scanned |= marker == 0xDA;
        i += 2 + (at(file, i + 2) << 8 | at(file, i + 3));
      }
    }
    return false;
  }

  /** ISO/IEC 15948, 5: chunks with checksums up to IEND. */
  private static boolean pngEnds(byte[] file) {
    ByteBuffer bytes = ByteBuffer.wrap(file);
    int i = 8;
    while (i + 12 <= file.length) {
      int length = bytes.getInt(i);
      if (length < 0 || length > file.length - i - 12) {
        return false;
      }
      CRC32 crc = new CRC32();
      crc.update(file, i + 4, length + 4);
      if ((int) crc.getValue() != bytes.getInt(i + 8 + length)) {
        return false;
      }
      if (bytes.getInt(i + 4) == PNG_IEND) {
        return true;
      }
      i += 12 + length;
    }
    return false;
  }

  /** The rows of an uncompressed bitmap, padded to four bytes, fit into the file. */
  private static boolean bmpEnds(byte[] file) {
    ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    long offset = bytes.getInt(10) & 0xFFFFFFFFL;
    int header = bytes.getInt(14);
    if (header < 40 || file.length < 54) {
      return offset < file.length;
    }
    long width = Math.abs((long) bytes.getInt(18));
    long height = Math.abs((long) bytes.getInt(22));
    int bits = bytes.getShort(28);
    int compression = bytes.getInt(30);
    boolean plain = compression == 0 || compression == 3;
    long rows = plain ? (width * bits + 31) / 32 * 4 * height : 1;
    return offset + rows <= file.length;
  }

  private static int at(byte[] file, int i) {
    return file[i] & 0xFF;
  }
}
