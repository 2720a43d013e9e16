package dev.grille.vision.crops;

import dev.grille.vision.ocr.OcrSymbol;
import java.util.List;

/**
 * Zeros with a dot in them, as many faces of fixed width have, which networks confuse with the
 * letter O beside letters: no letter O has a dot, and among zeros that have one each has.
 *
 * @param dotted which characters are rings with a dot
 * @param plainAreLetters whether the other rings are no zeros
 */
record DottedZeros(List<OcrSymbol> all, boolean[] dotted, boolean plainAreLetters) {
  /** Dotted zeros of a line from which one without a dot is a letter: one dot may be dirt. */
  private static final int MIN_DOTTED = 2;

  /** Those of a line. */
  static DottedZeros of(LineInk line) {
    List<OcrSymbol> all = line.symbols();
    LetterInk letters = line.letters();
    boolean[] dotted = new boolean[all.size()];
    int dots = 0;
    boolean plainBesideLetters = true;
    for (int i = 0; i < dotted.length; i++) {
      dotted[i] = Rings.isRing(all.get(i)) && letters.isDotted(i);
      dots += dotted[i] ? 1 : 0;
      plainBesideLetters &= dotted[i] || !Rings.isRing(all.get(i)) || Rings.isBesideLetter(all, i);
    }
    return new DottedZeros(all, dotted, dots >= MIN_DOTTED && plainBesideLetters);
  }

  /** What a character is; empty where dots do not tell. */
  String name(int at) {
    if (dotted[at]) {
      return Rings.ZERO;
    }
    return plainAreLetters && Rings.isRing(all.get(at)) ? Rings.RING : "";
  }
}
