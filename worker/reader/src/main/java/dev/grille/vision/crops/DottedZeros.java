package dev.grille.vision.crops;

import dev.grille.vision.ocr.OcrSymbol;
import dev.grille.vision.ocr.OcrText;
import java.util.List;
import java.util.stream.IntStream;
import org.opencv.core.Mat;

/**
 * Zeros with a dot in them, as many faces of fixed width have, which networks confuse with the
 * letter O beside letters: no letter O has a dot, and among zeros that have one each has.
 */
public final class DottedZeros {
  private static final String RING = "O";
  private static final String ZERO = "0";

  /** Dotted zeros of a line from which one without a dot is a letter: one dot may be dirt. */
  private static final int MIN_DOTTED = 2;

  private DottedZeros() {}

  /**
   * The reading with a zero for each O that has a dot in it, and an O for each zero beside a letter
   * that has none where all others have.
   *
   * @param crop that was read, dark on white
   * @param read one line
   * @param lineHeight in pixels of the crop
   */
  public static OcrText asInked(Mat crop, OcrText read, double lineHeight) {
    List<OcrSymbol> all = read.symbols();
    if (IntStream.range(0, all.size()).noneMatch(at -> mayBeEither(all, at))) {
      return read;
    }
    LetterInk letters = LetterInk.of(crop, read, lineHeight);
    boolean[] dotted = new boolean[all.size()];
    int dots = 0;
    boolean plainBesideLetters = true;
    for (int i = 0; i < dotted.length; i++) {
      dotted[i] = isRound(all.get(i)) && letters.isDotted(i);
      dots += dotted[i] ? 1 : 0;
      plainBesideLetters &= dotted[i] || !isRound(all.get(i)) || isBesideLetter(all, i);
    }
    boolean plainAreLetters = dots >= MIN_DOTTED && plainBesideLetters;
    return read.renamed(
        at -> {
          if (dotted[at]) {
            return ZERO;
          }
          return isRound(all.get(at)) && plainAreLetters ? RING : all.get(at).text();
        });
  }

  /** A letter that may be a zero, or the other way round: numbers alone are not looked at. */
  private static boolean mayBeEither(List<OcrSymbol> all, int at) {
    return all.get(at).text().equals(RING) || (isRound(all.get(at)) && isBesideLetter(all, at));
  }

  private static boolean isRound(OcrSymbol symbol) {
    return symbol.text().equals(RING) || symbol.text().equals(ZERO);
  }

  private static boolean isBesideLetter(List<OcrSymbol> all, int at) {
    return isLetter(all, at - 1) || isLetter(all, at + 1);
  }

  private static boolean isLetter(List<OcrSymbol> all, int at) {
    return at >= 0
        && at < all.size()
        && !isRound(all.get(at))
        && all.get(at).text().codePoints().allMatch(Character::isLetter);
  }
}
