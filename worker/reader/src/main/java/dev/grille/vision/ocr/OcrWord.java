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

  /** The word that these characters are, from the first to the last of one line. */
  public static OcrWord of(List<OcrSymbol> symbols, int line) {
    StringBuilder text = new StringBuilder();
    symbols.forEach(symbol -> text.append(symbol.text()));
    double worst = symbols.stream().mapToDouble(OcrSymbol::confidence).min().orElse(0);
    OcrBox first = symbols.get(0).box();
    OcrBox last = symbols.get(symbols.size() - 1).box();
    OcrBox box = new OcrBox(first.left(), first.top(), last.right(), last.bottom());
    return new OcrWord(text.toString(), worst, box, line, symbols);
  }
}
