package dev.grille.images;

/**
 * JPEG 2000 Part 1, ISO/IEC 15444-1 | ITU-T T.800: a JP2 file of boxes (annex I) or a bare
 * codestream (annex A). Both are followed to the end of the codestream.
 */
final class Jpeg2000Sniffer implements HeaderSniffer {
  private static final String SIGNATURE = "\0\0\0\fjP  ";
  private static final String CODESTREAM = "\u00ff\u004f\u00ff\u0051";

  @Override
  public PictureKind kind() {
    return PictureKind.JPEG2000;
  }

  @Override
  public boolean recognises(FileBytes file) {
    return file.startsWith(SIGNATURE) || file.startsWith(CODESTREAM);
  }

  @Override
  public PictureHeader read(FileBytes file) throws HeaderException {
    if (file.startsWith(CODESTREAM)) {
      Jpeg2000Codestream.Size size = new Jpeg2000Codestream(file, 0, file.length()).read();
      return header(size, size.components());
    }
    Jp2Boxes boxes = new Jp2Boxes(file);
    boxes.follow();
    Jpeg2000Codestream.Size size =
        new Jpeg2000Codestream(file, boxes.codestreamStart(), boxes.codestreamEnd()).read();
    boxes.needSame(size);
    return header(size, boxes.paletteColumns() > 0 ? boxes.paletteColumns() : size.components());
  }

  private static PictureHeader header(Jpeg2000Codestream.Size size, int channels)
      throws HeaderException {
    return new PictureHeader(
        PictureKind.JPEG2000,
        Sides.of(size.width()),
        Sides.of(size.height()),
        channels,
        size.bits(),
        1);
  }
}
