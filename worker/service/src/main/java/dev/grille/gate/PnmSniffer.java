package dev.grille.gate;

import dev.grille.reader.PictureKind;

/** Netpbm's P1 to P6: a magic number, then width, height and greatest sample in plain digits. */
final class PnmSniffer implements HeaderSniffer {
  private static final int MAX_HEADER = 4096;

  @Override
  public PictureKind kind() {
    return PictureKind.PNM;
  }

  @Override
  public boolean recognises(FileBytes file) {
    return file.length() > 2
        && file.bytes()[0] == 'P'
        && file.bytes()[1] >= '1'
        && file.bytes()[1] <= '6'
        && isSpace(file.bytes()[2] & 0xff);
  }

  @Override
  public PictureHeader read(FileBytes file) throws HeaderException {
    int form = file.u8(1) - '0';
    Digits digits = new Digits(file);
    long width = digits.next();
    long height = digits.next();
    long most = form == 1 || form == 4 ? 1 : digits.next();
    if (most < 1 || most > 65_535) {
      throw HeaderException.damaged("a PNM file whose greatest sample is " + most);
    }
    int channels = form == 3 || form == 6 ? 3 : 1;
    int side = Math.max(Sides.of(width), Sides.of(height));
    if (form >= 4 && side < 1 << 20) {
      long row = form == 4 ? (width + 7) / 8 : width * channels * (most > 255 ? 2 : 1);
      file.need(digits.at + 1, row * height);
    } else if (form < 4 && side < 1 << 20) {
      // Every sample takes at least one character.
      file.need(digits.at, width * height * channels);
    }
    return new PictureHeader(
        PictureKind.PNM, Sides.of(width), Sides.of(height), channels, most > 255 ? 16 : 8);
  }

  private static boolean isSpace(int c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  private static final class Digits {
    private final FileBytes file;
    private int at = 2;

    Digits(FileBytes file) {
      this.file = file;
    }

    /** The next number; white space and comments to the end of their line stand before it. */
    long next() throws HeaderException {
      while (at < MAX_HEADER && (isSpace(file.u8(at)) || file.u8(at) == '#')) {
        if (file.u8(at) == '#') {
          while (at < MAX_HEADER && file.u8(at) != '\n') {
            at++;
          }
        }
        at++;
      }
      long value = 0;
      int first = at;
      while (file.u8(at) >= '0' && file.u8(at) <= '9' && at - first < 10) {
        value = 10 * value + file.u8(at) - '0';
        at++;
      }
      if (at == first || !isSpace(file.u8(at))) {
        throw HeaderException.damaged("no number at byte " + at + " of a PNM header");
      }
      return value;
    }
  }
}
