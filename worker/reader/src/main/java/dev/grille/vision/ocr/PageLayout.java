package dev.grille.vision.ocr;

/** What Tesseract is told to expect; its page segmentation modes by their meaning. */
public enum PageLayout {
  /** One line of text. */
  LINE(7),
  /** One line that fills the whole crop; nothing is looked for, so nothing is overlooked. */
  RAW_LINE(13),
  /** Text anywhere on a page, in no order. */
  SPARSE(11);

  private final int mode;

  PageLayout(int mode) {
    this.mode = mode;
  }

  /** The number of {@code --psm}. */
  int mode() {
    return mode;
  }
}
