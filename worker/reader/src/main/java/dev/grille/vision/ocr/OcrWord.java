package dev.grille.vision.ocr;

import java.util.List;

/**
 * One recognised word.
 *
 * @param text without white space
 * @param confidence 0 to 100; about that of its worst character
 * @param box around its characters
 * @param line which text line it stands in, counted from 0
 * @param symbols its characters
 */
public record OcrWord(
    String text, double confidence, OcrBox box, int line, List<OcrSymbol> symbols) {
  public OcrWord {
    symbols = List.copyOf(symbols);
  }
}
