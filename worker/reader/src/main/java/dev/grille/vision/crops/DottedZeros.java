package dev.grille.vision.crops;

import dev.grille.vision.ocr.OcrSymbol;
import dev.grille.vision.ocr.OcrText;
import dev.grille.vision.ocr.OcrWord;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.opencv.core.Mat;

/**
 * Zeros with a dot in them, as many faces of fixed width have, which the network writes as the
 * letter O beside letters: no letter O has a dot.
 */
public final class DottedZeros {
  private static final String RING = "O";
  private static final String ZERO = "0";

  private DottedZeros() {}

  /**
   * The reading with a zero for each O that has a dot in it.
   *
   * @param crop that was read, dark on white
   * @param read one line
   * @param lineHeight in pixels of the crop
   */
  public static OcrText asInked(Mat crop, OcrText read, double lineHeight) {
    if (read.symbols().stream().noneMatch(symbol -> symbol.text().equals(RING))) {
      return read;
    }
    LetterInk letters = LetterInk.of(crop, read, lineHeight);
    List<OcrWord> words = new ArrayList<>();
    int at = 0;
    for (OcrWord word : read.words()) {
      List<OcrSymbol> symbols = new ArrayList<>();
      for (OcrSymbol symbol : word.symbols()) {
        boolean zero = symbol.text().equals(RING) && letters.isDotted(at);
        symbols.add(zero ? zero(symbol) : symbol);
        at++;
      }
      String text = symbols.stream().map(OcrSymbol::text).collect(Collectors.joining());
      words.add(new OcrWord(text, word.confidence(), word.box(), word.line(), symbols));
    }
    return new OcrText(words, read.lattice());
  }

  private static OcrSymbol zero(OcrSymbol ring) {
    return new OcrSymbol(ZERO, ring.confidence(), ring.box());
  }
}
