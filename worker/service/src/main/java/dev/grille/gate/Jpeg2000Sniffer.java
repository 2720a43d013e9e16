package dev.grille.gate;

import dev.grille.jpeg2000.header.Jpeg2000Header;
import dev.grille.jpeg2000.header.Jpeg2000HeaderException;
import dev.grille.reader.PictureKind;

/** JPEG 2000 Part 1: a JP2 file or a bare codestream. */
final class Jpeg2000Sniffer implements HeaderSniffer {
  @Override
  public PictureKind kind() {
    return PictureKind.JPEG2000;
  }

  @Override
  public boolean recognises(FileBytes file) {
    return Jpeg2000Header.recognises(file.bytes());
  }

  @Override
  public PictureHeader read(FileBytes file) throws HeaderException {
    try {
      Jpeg2000Header header = Jpeg2000Header.read(file.bytes());
      return new PictureHeader(
          kind(),
          Sides.of(header.width()),
          Sides.of(header.height()),
          header.channels(),
          header.bits());
    } catch (Jpeg2000HeaderException e) {
      String message = String.valueOf(e.getMessage());
      throw switch (e.fault()) {
        case DAMAGED -> HeaderException.damaged(message);
        case UNSUPPORTED -> HeaderException.unsupported(message);
        case TOO_LARGE -> HeaderException.tooLarge(message);
      };
    }
  }
}
