package dev.grille.jpeg2000.header;

/**
 * What a file of JPEG 2000 Part 1, ISO/IEC 15444-1 | ITU-T T.800, says of its picture: a JP2 file
 * of boxes (annex I) or a bare codestream (annex A).
 *
 * @param width in pixels, above 0; may be more than any limit
 * @param height in pixels, above 0; may be more than any limit
 * @param channels 1 to 4, those of a palette where there is one
 * @param bits of the deepest component, 1 to 16
 */
public record Jpeg2000Header(long width, long height, int channels, int bits) {
  private static final String JP2 = "\0\0\0\fjP  ";
  private static final String CODESTREAM = "\u00ff\u004f\u00ff\u0051";

  /** Whether a file begins as one of JPEG 2000. */
  public static boolean recognises(byte[] file) {
    HeaderBytes bytes = new HeaderBytes(file);
    return bytes.hasAt(0, JP2) || bytes.hasAt(0, CODESTREAM);
  }

  /**
   * Follows boxes, marker segments and tile-parts to the end of the codestream: a file that was cut
   * never gets there. Allocates next to nothing, and follows nothing twice.
   *
   * @throws Jpeg2000HeaderException when the file is damaged, or not of a sort that is decoded
   */
  public static Jpeg2000Header read(byte[] file) throws Jpeg2000HeaderException {
    HeaderBytes bytes = new HeaderBytes(file);
    if (bytes.hasAt(0, CODESTREAM)) {
      CodestreamWalk.Size size = new CodestreamWalk(bytes, 0, bytes.length()).read();
      return of(size, size.components());
    }
    FileBoxes boxes = new FileBoxes(bytes);
    boxes.follow();
    CodestreamWalk.Size size =
        new CodestreamWalk(bytes, boxes.codestreamStart(), boxes.codestreamEnd()).read();
    boxes.needSame(size);
    return of(size, boxes.paletteColumns() > 0 ? boxes.paletteColumns() : size.components());
  }

  private static Jpeg2000Header of(CodestreamWalk.Size size, int channels) {
    return new Jpeg2000Header(size.width(), size.height(), channels, size.bits());
  }
}
