package dev.grille.vision.looks;

import org.opencv.core.Rect;

/**
 * Letters whose ink is not that of the letter that was read for them, for no engine can write them:
 * an ø has a stroke through its counter that an o has not, an æ is wider than any e.
 */
public final class StrangeLetters {
  /** Read where ø and Ø stand, and never with more than one hole. */
  private static final String RINGS = "oO";

  /** Read where æ and œ stand, and nowhere wider than high. */
  private static final String NARROW = "ae";

  /** Width of an a or e against its height at most; in the widest faces 1.15, of an æ 1.4. */
  private static final double WIDEST = 1.27;

  private StrangeLetters() {}

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
      boolean crossed = RINGS.contains(letter) && letters.holes(i) > 1;
      boolean joined = NARROW.contains(letter) && body.width > WIDEST * body.height;
      if (crossed || joined) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTold(String letter) {
    return RINGS.contains(letter) || NARROW.contains(letter);
  }
}
