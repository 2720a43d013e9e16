package dev.grille.vision.crops;

import org.opencv.core.Rect;

/**
 * Letters whose ink is not that of the letter that was read for them, for no engine can write them:
 * an ø has a stroke through its counter that an o has not, an æ is wider than any e, the ring of an
 * Å is a second hole, a ß within a word has not the two holes of a B.
 */
public final class UnknownLetters {
  /** Read where ø, Ø and Å stand, and never with more than one hole. */
  private static final String ONE_HOLE = "oOA";

  /** Read where ß stands; blurred print may close the holes, so that words alone are judged. */
  private static final String TWO_HOLES = "B";

  /** Read where æ and œ stand, and nowhere wider than high. */
  private static final String NARROW = "ae";

  /** Width of an a or e against its height at most; in the widest faces 1.15, of an æ 1.4. */
  private static final double MAX_ASPECT = 1.27;

  private UnknownLetters() {}

  /**
   * Whether the ink of a letter contradicts what was read of it.
   *
   * @param line as the network read it
   */
  public static boolean areIn(LineInk line) {
    if (line.symbols().stream().noneMatch(symbol -> isTold(symbol.text()))) {
      return false;
    }
    LetterInk letters = line.letters();
    for (int i = 0; i < letters.symbols().size(); i++) {
      String letter = letters.symbols().get(i).text();
      Rect body = isTold(letter) ? letters.body(i) : null;
      if (body == null) {
        continue;
      }
      boolean crossed = ONE_HOLE.contains(letter) && letters.holes(i) > 1;
      boolean joined = NARROW.contains(letter) && body.width > MAX_ASPECT * body.height;
      boolean open = isWithinWord(letters, i) && letters.holes(i) < 2;
      if (crossed || joined || open) {
        return true;
      }
    }
    return false;
  }

  /** Whether a capital follows upon a small letter. */
  private static boolean isWithinWord(LetterInk letters, int symbol) {
    return symbol > 0
        && TWO_HOLES.contains(letters.symbols().get(symbol).text())
        && Character.isLowerCase(letters.symbols().get(symbol - 1).text().codePointAt(0));
  }

  private static boolean isTold(String letter) {
    return ONE_HOLE.contains(letter) || NARROW.contains(letter) || TWO_HOLES.contains(letter);
  }
}
