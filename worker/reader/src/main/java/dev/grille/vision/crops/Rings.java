package dev.grille.vision.crops;

import dev.grille.vision.ocr.OcrSymbol;
import java.util.List;
import java.util.stream.IntStream;

/** Letters O and zeros, told by their ink: by a dot in it, or else by its width. */
final class Rings {
  static final String RING = "O";
  static final String ZERO = "0";

  private Rings() {}

  /**
   * What ink tells of a line.
   *
   * @param line with each ring in the name that its ink tells
   * @param all whether there are rings and each is told, so that who reads other ones is wrong
   */
  record Told(LineInk line, boolean all) {}

  /**
   * Tells the rings of a line. Numbers alone are not looked at.
   *
   * @param line as the network read it
   */
  static Told asInked(LineInk line) {
    List<OcrSymbol> all = line.symbols();
    if (IntStream.range(0, all.size()).noneMatch(at -> mayBeEither(all, at))) {
      return new Told(line, false);
    }
    DottedZeros dots = DottedZeros.of(line);
    RingWidths widths = new RingWidths(line);
    String[] names = all.stream().map(OcrSymbol::text).toArray(String[]::new);
    boolean each = true;
    for (int at = 0; at < names.length; at++) {
      boolean asked = mayBeEither(all, at);
      String dotted = dots.name(at);
      String told = dotted.isEmpty() && asked ? widths.name(at) : dotted;
      each &= !(asked && told.isEmpty());
      names[at] = told.isEmpty() ? names[at] : told;
    }
    return new Told(line.renamed(at -> names[at]), each);
  }

  /** Whether a character is a letter that may be a zero, or the other way round. */
  static boolean mayBeEither(List<OcrSymbol> all, int at) {
    return all.get(at).text().equals(RING) || (isRing(all.get(at)) && isBesideLetter(all, at));
  }

  static boolean isRing(OcrSymbol symbol) {
    return symbol.text().equals(RING) || symbol.text().equals(ZERO);
  }

  static boolean isBesideLetter(List<OcrSymbol> all, int at) {
    return isLetter(all, at - 1) || isLetter(all, at + 1);
  }

  private static boolean isLetter(List<OcrSymbol> all, int at) {
    return at >= 0
        && at < all.size()
        && !isRing(all.get(at))
        && all.get(at).text().codePoints().allMatch(Character::isLetter);
  }
}
