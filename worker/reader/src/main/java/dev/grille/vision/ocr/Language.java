package dev.grille.vision.ocr;

/** What a text is expected to be written in. */
public enum Language {
  /** Simplified Chinese with digits and Latin letters. */
  CHINESE("chi_sim"),
  /** English, digits and codes. */
  ENGLISH("eng"),
  /** Either of the two. */
  MIXED("chi_sim+eng");

  private final String traineddata;

  Language(String traineddata) {
    this.traineddata = traineddata;
  }

  /** Tesseract's traineddata for it; several names are joined by plus signs. */
  String traineddata() {
    return traineddata;
  }
}
