package dev.grille.vision.reading;

/** How a crop is made ready for the recogniser. */
enum Preparation {
  /** Ground levelled, the colour that shows the text best, contrast stretched. */
  LEVELLED,
  /** As levelled, in plain grey. */
  LUMA,
  /** Only ink without colour: seals and coloured print vanish. */
  NEUTRAL,
  /** As levelled, strokes sharpened: for defocus. */
  SHARPENED,
  /** As levelled, dots joined to strokes: for dot-matrix print. */
  JOINED,
  /** Black and white by Otsu's threshold. */
  BINARY
}
