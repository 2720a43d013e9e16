package dev.grille.images;

/** The kinds of picture that are read. */
public enum PictureKind {
  /** JPEG, ITU-T T.81: baseline or progressive, 8 bits, grey, YCbCr, CMYK or YCCK. */
  JPEG,
  /** PNG, ISO/IEC 15948: one frame, any colour type and depth. */
  PNG,
  /** Windows bitmap, uncompressed or run-length encoded. */
  BMP,
  /** TIFF 6.0: grey, palette or RGB, in every lossless compression; each directory is a page. */
  TIFF,
  /** Portable bitmap, greymap or pixmap of Netpbm, plain or raw. */
  PNM,
  /** JPEG 2000 Part 1, as a JP2 file or a bare codestream. */
  JPEG2000,
  /** PDF; each page is drawn as a picture. */
  PDF;

  /** Whether the reader decodes it itself; others become bitmaps first, in the child. */
  public boolean isReadAsItIs() {
    return this == JPEG || this == PNG || this == BMP;
  }
}
