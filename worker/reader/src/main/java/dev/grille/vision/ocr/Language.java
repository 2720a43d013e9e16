package dev.grille.vision.ocr;

/** What a text is recognised with: a set of Tesseract's traineddata, or PP-OCR's network. */
public enum Language {
  /** Simplified Chinese with digits and Latin letters. */
  CHINESE("chi_sim"),
  /** English, digits and codes. */
  ENGLISH("eng"),
  /** Both at once: slower, and at times undecided between the two. */
  MIXED("chi_sim+eng"),
  /** Chinese, Latin letters and digits by PP-OCR's network; single lines only. */
  NETWORK("ppocr_v4");

  private final String traineddata;

  Language(String traineddata) {
    this.traineddata = traineddata;
  }

  /** As evidence names it; for Tesseract, names of traineddata joined by plus signs. */
  public String traineddata() {
    return traineddata;
  }
}
