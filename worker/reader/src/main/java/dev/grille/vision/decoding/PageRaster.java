package dev.grille.vision.decoding;

import java.util.Arrays;

/** Pixels that a decoder of ours fills: blue, green, red, row by row, eight bits each. */
final class PageRaster {
  private final int width;
  private final int height;
  private final byte[] pixels;

  /** All white. */
  PageRaster(int width, int height) {
    this.width = width;
    this.height = height;
    this.pixels = new byte[Math.multiplyExact(Math.multiplyExact(width, height), 3)];
    Arrays.fill(pixels, (byte) 0xFF);
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** Each colour 0 to 255. */
  void set(int x, int y, int red, int green, int blue) {
    int at = 3 * (y * width + x);
    pixels[at] = (byte) blue;
    pixels[at + 1] = (byte) green;
    pixels[at + 2] = (byte) red;
  }

  /** All of them; not copied. */
  byte[] pixels() {
    return pixels;
  }
}
