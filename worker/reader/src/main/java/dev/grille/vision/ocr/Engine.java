package dev.grille.vision.ocr;

/**
 * The engines that recognise lines of text. Each errs in its own way, so that agreement between two
 * of them means more than agreement within one.
 */
public enum Engine {
  /**
   * PP-OCR's network: one for all languages, with a list of the characters that it knows. It was
   * trained on lines that fill their crop.
   */
  PP_OCR(3, true) {
    @Override
    public String model(Language language) {
      return "ppocr_v4";
    }
  },
  /** Our own network for what forms are filled with, see {@link PrintRecognizer}. */
  PRINT(3, true) {
    @Override
    public String model(Language language) {
      return "print_v1";
    }
  },
  /** Tesseract, with traineddata for each language. It needs white space around a line. */
  TESSERACT(10, false) {
    @Override
    public String model(Language language) {
      return language.traineddata();
    }
  };

  private final int border;
  private final boolean lattice;

  Engine(int border, boolean lattice) {
    this.border = border;
    this.lattice = lattice;
  }

  /** The name of the trained model that reads a language, as evidence shows it. */
  public abstract String model(Language language);

  /** White pixels that a crop should have around its line. */
  public int border() {
    return border;
  }

  /**
   * Whether it tells how likely every character is at every place ({@link OcrText#lattice}), so
   * that texts which it did not choose can be held against what it saw. Such an engine writes each
   * character by itself and passes over those that it does not know.
   */
  public boolean hasLattice() {
    return lattice;
  }
}
