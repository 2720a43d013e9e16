package dev.grille.vision.decoding;

import java.io.EOFException;
import java.io.IOException;

/** Netpbm's rasters, greymaps and pixmaps, plain (P1 to P3) and raw (P4 to P6). */
final class PnmDecoder implements PageDecoder {
  @Override
  public PageRaster decode(byte[] file, int page) throws IOException {
    return new Cursor(file).read();
  }

  /** One pass over one file. */
  private static final class Cursor {
    private final byte[] file;
    private int at = 2;

    Cursor(byte[] file) {
      this.file = file;
    }

    PageRaster read() throws IOException {
      int form = file[1] - '0';
      int width = number();
      int height = number();
      int most = form == 1 || form == 4 ? 1 : number();
      at++;
      PageRaster raster = new PageRaster(width, height);
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          set(raster, x, y, form, most);
        }
        if (form == 4 && width % 8 != 0) {
          at++;
        }
      }
      return raster;
    }

    private void set(PageRaster raster, int x, int y, int form, int most) throws IOException {
      switch (form) {
        case 1 -> grey(raster, x, y, plainBit() == 0 ? 255 : 0);
        case 2 -> grey(raster, x, y, scaled(number(), most));
        case 3 ->
            raster.set(
                x, y, scaled(number(), most), scaled(number(), most), scaled(number(), most));
        case 4 -> grey(raster, x, y, rawBit(x) == 0 ? 255 : 0);
        case 5 -> grey(raster, x, y, scaled(sample(most), most));
        default ->
            raster.set(
                x,
                y,
                scaled(sample(most), most),
                scaled(sample(most), most),
                scaled(sample(most), most));
      }
    }

    private static void grey(PageRaster raster, int x, int y, int value) {
      raster.set(x, y, value, value, value);
    }

    private static int scaled(int sample, int most) {
      return Math.min(255, (sample * 255 + most / 2) / most);
    }

    private int sample(int most) throws IOException {
      return most > 255 ? next() << 8 | next() : next();
    }

    private int rawBit(int x) throws IOException {
      if (at >= file.length) {
        throw new EOFException();
      }
      int bit = file[at] >> (7 - x % 8) & 1;
      if (x % 8 == 7) {
        at++;
      }
      return bit;
    }

    /** Bits of the plain form need no space between them. */
    private int plainBit() throws IOException {
      skip();
      return next() - '0';
    }

    private int number() throws IOException {
      skip();
      int value = 0;
      while (at < file.length && file[at] >= '0' && file[at] <= '9' && value < 100_000_000) {
        value = 10 * value + file[at++] - '0';
      }
      return value;
    }

    private void skip() throws IOException {
      while (at < file.length && (file[at] <= ' ' || file[at] == '#')) {
        if (file[at] == '#') {
          while (at < file.length && file[at] != '\n') {
            at++;
          }
        }
        at++;
      }
      if (at >= file.length) {
        throw new EOFException();
      }
    }

    private int next() throws IOException {
      if (at >= file.length) {
        throw new EOFException();
      }
      return file[at++] & 0xff;
    }
  }
}
