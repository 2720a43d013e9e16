package dev.grille.vision.crops;

import dev.grille.vision.ocr.OcrSymbol;
import java.util.List;
import org.opencv.core.Rect;

/**
 * Letters O whose ink is as narrow as a zero's. In type whose widths differ an O is about as wide
 * as high, a zero is not; in type of fixed width nothing tells them apart. Readers prefer the
 * letter beside letters, so that a code's zero comes back as an O for certain.
 */
public final class NarrowRings {
  /** Width against height, below which a ring may be a zero: zeros have 0.55 to 0.75. */
  private static final double NARROW = 0.8;

  /** Capitals and digits beside each other that may be a code and no word, at most. */
  private static final int MAX_CODE_LENGTH = 4;

  private NarrowRings() {}

  /**
   * Whether an O that was read in what may be a code may as well be a zero.
   *
   * @param line as the network read it
   * @param text the same with its spaces
   */
  public static boolean areIn(LineInk line, String text) {
    if (text.indexOf('O') < 0) {
      return false;
    }
    LetterInk letters = line.letters();
    List<OcrSymbol> symbols = letters.symbols();
    int at = 0;
    for (String word : text.split("[^\\p{L}\\p{N}]+")) {
      boolean code = isCode(word);
      for (int i = 0; i < word.length(); i++) {
        at = next(symbols, at, String.valueOf(word.charAt(i)));
        if (at == symbols.size()) {
          return false;
        }
        Rect body = code && word.charAt(i) == 'O' ? letters.body(at) : null;
        if (body != null && body.width < NARROW * body.height) {
          return true;
        }
        at++;
      }
    }
    return false;
  }

  /** The next place of a character. */
  private static int next(List<OcrSymbol> symbols, int from, String character) {
    int at = from;
    while (at < symbols.size() && !symbols.get(at).text().equals(character)) {
      at++;
    }
    return at;
  }

  private static boolean isCode(String word) {
    boolean capitals = word.chars().allMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
    boolean digits = word.chars().anyMatch(Character::isDigit);
    return capitals && word.length() > 1 && (digits || word.length() <= MAX_CODE_LENGTH);
  }
}
