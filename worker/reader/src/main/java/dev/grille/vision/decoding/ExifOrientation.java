package dev.grille.vision.decoding;

import dev.grille.vision.decoding.PictureFile.Kind;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads tag 0x0112 (Orientation) of CIPA DC-008 (Exif 2.32), 4.6.4. */
final class ExifOrientation {
  private static final int ORIENTATION_TAG = 0x0112;
  private static final int PNG_EXIF = 0x65584966;
  private static final byte[] JPEG_EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

  private ExifOrientation() {}

  /** The orientation, 1 to 8; 1 (upright) where the file says nothing or nonsense. */
  static int of(byte[] file, Kind kind) {
    byte[] tiff =
        switch (kind) {
          case JPEG -> inJpeg(file);
          case PNG -> inPng(file);
          case BMP -> null;
        };
    int orientation = tiff == null ? 1 : inTiff(tiff);
    return orientation >= 1 && orientation <= 8 ? orientation : 1;
  }

  private static byte @Nullable [] inJpeg(byte[] file) {
    int i = 2;
    while (i + 4 <= file.length && (file[i] & 0xFF) == 0xFF) {
      int marker = file[i + 1] & 0xFF;
      if (marker == 0xFF) {
        i++;
        continue;
      }
      int length = (file[i + 2] & 0xFF) << 8 | (file[i + 3] & 0xFF);
      if (marker == 0xDA || i + 2 + length > file.length) {
        return null;
      }
      int start = i + 4;
      int end = i + 2 + length;
      if (marker == 0xE1
          && end - start > JPEG_EXIF.length
          && Arrays.equals(file, start, start + JPEG_EXIF.length, JPEG_EXIF, 0, JPEG_EXIF.length)) {
        return Arrays.copyOfRange(file, start + JPEG_EXIF.length, end);
      }
      i = end;
    }
    return null;
  }

  private static byte @Nullable [] inPng(byte[] file) {
    ByteBuffer bytes = ByteBuffer.wrap(file);
    int i = 8;
    while (i + 12 <= file.length) {
      int length = bytes.getInt(i);
      if (length < 0 || length > file.length - i - 12) {
        return null;
      }
      if (bytes.getInt(i + 4) == PNG_EXIF) {
        return Arrays.copyOfRange(file, i + 8, i + 8 + length);
      }
      i += 12 + length;
    }
    return null;
  }

  private static int inTiff(byte[] tiff) {
    if (tiff.length < 8) {
      return 1;
    }
    ByteBuffer bytes = ByteBuffer.wrap(tiff);
    if (tiff[0] == 'I') {
      bytes.order(ByteOrder.LITTLE_ENDIAN);
    }
    long directory = bytes.getInt(4) & 0xFFFFFFFFL;
    if (directory + 2 > tiff.length) {
      return 1;
    }
    int entries = bytes.getShort((int) directory) & 0xFFFF;
    for (int e = 0; e < entries; e++) {
      int at = (int) directory + 2 + 12 * e;
      if (at + 12 > tiff.length) {
        return 1;
      }
      if ((bytes.getShort(at) & 0xFFFF) == ORIENTATION_TAG) {
        return bytes.getShort(at + 8);
      }
    }
    return 1;
  }
}
