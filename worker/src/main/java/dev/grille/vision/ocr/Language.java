package dev.grille.vision.ocr;

/** The sets of traineddata a text is recognised with. */
public enum Language {
  /** Simplified Chinese with digits and Latin letters. */
  CHINESE("chi_sim"),
  /** English, digits and codes. */
  ENGLISH("eng"),
  /** Both at once: slower, and at times undecided between the two. */
  MIXED("chi_sim+eng");

  private final String traineddata;

  Language(String traineddata) {
    this.traineddata = traineddata;
  }

  /** As Tesseract writes it: names of traineddata joined by plus signs. */
  public String traineddata() {
    return traineddata;
  }
}
