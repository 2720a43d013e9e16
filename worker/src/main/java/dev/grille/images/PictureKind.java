package dev.grille.images;

/** The kinds of picture that are read. */
public enum PictureKind {
  /** JPEG, ITU-T T.81: baseline or progressive, 8 bits, grey, YCbCr, CMYK or YCCK. */
  JPEG,
  /** PNG, ISO/IEC 15948: one frame, any colour type and depth. */
  PNG,
  /** Windows bitmap, uncompressed or run-length encoded. */
  BMP
}
