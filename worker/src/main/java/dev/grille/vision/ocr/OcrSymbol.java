package dev.grille.vision.ocr;

import java.util.List;

/**
 * One recognised character.
 *
 * @param text one character, seldom more
 * @param confidence 0 to 100; the recogniser's own, no probability
 * @param box where it stands; the LSTM's boxes are good to about half a character
 * @param alternatives other readings, best first; empty where none was asked for or kept
 */
public record OcrSymbol(String text, double confidence, OcrBox box, List<String> alternatives) {
  public OcrSymbol {
    alternatives = List.copyOf(alternatives);
  }
}
