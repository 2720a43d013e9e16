package dev.grille.vision.ocr;

/** Tesseract's page segmentation modes by their meaning. */
enum PageSegmentation {
  /** One line of text. */
  LINE(7),
  /** One line that fills the whole crop; nothing is looked for, so nothing is overlooked. */
  RAW_LINE(13),
  /** Text anywhere on a page, in no order. */
  SPARSE(11);

  private final int mode;

  PageSegmentation(int mode) {
    this.mode = mode;
  }

  /** The number of {@code --psm}. */
  int mode() {
    return mode;
  }
}
