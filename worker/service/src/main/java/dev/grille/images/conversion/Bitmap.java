package dev.grille.images.conversion;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A Windows bitmap of 24 bits while it is being filled: what the reader decodes fastest. */
final class Bitmap {
  private static final int HEADERS = 54;

  private final int width;
  private final int height;
  private final int stride;
  private final byte[] file;

  /** All white. */
  Bitmap(int width, int height) {
    this.width = width;
    this.height = height;
    this.stride = (width * 3 + 3) / 4 * 4;
    this.file = new byte[Math.addExact(HEADERS, Math.multiplyExact(stride, height))];
    java.util.Arrays.fill(file, HEADERS, file.length, (byte) 0xFF);
    ByteBuffer header = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    header.put((byte) 'B').put((byte) 'M').putInt(file.length).putInt(0).putInt(HEADERS);
    // A negative height: rows from top to bottom.
    header.putInt(40).putInt(width).putInt(-height).putShort((short) 1).putShort((short) 24);
    header.putInt(0).putInt(file.length - HEADERS);
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** Each colour 0 to 255. */
  void set(int x, int y, int red, int green, int blue) {
    int at = HEADERS + y * stride + 3 * x;
    file[at] = (byte) blue;
    file[at + 1] = (byte) green;
    file[at + 2] = (byte) red;
  }

  /** The file; not copied. */
  byte[] file() {
    return file;
  }
}
