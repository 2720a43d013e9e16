package dev.grille.vision.crops;

import dev.grille.vision.ocr.OcrSymbol;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Rect;

/**
 * Tells points from commas between digits by their ink: a point stands on the digits' base line, a
 * comma hangs below it. Where the ink may be either, the template's own number tells. What gave
 * rise to it: worn nine-pin print, whose points both engines take for commas, and are sure of them.
 */
public final class Separators {
  /**
   * How far a point ends below the digits at most and a comma at least, in heights of a digit. Of
   * 1,128 points drawn in 7 forms three ended lower than the first, of 848 commas a quarter hung
   * less than 0.15 and none that was no higher than wide less than the first.
   */
  private static final double STANDS = 0.035;

  private static final double HANGS = 0.13;

  /** Height of what may be a point, in its widths: nine of ten commas are half as high again. */
  private static final double TALLEST_POINT = 1.35;

  /** Least height of a digit's ink, in line heights. */
  private static final double DIGIT = 0.45;

  /** Greatest height of a separator's ink, in heights of a digit. */
  private static final double LOW = 0.5;

  /**
   * Gap after a separator against the one before it: in type of one pitch it has air on both sides,
   * and a space is a whole character more.
   */
  private static final double AS_WIDE = 1.5;

  /** A separator stands on the digit before it; in type of one pitch it has a wide gap there. */
  private static final Pattern APART = Pattern.compile("(?<=\\d) (?=[.,:]\\d)");

  /** It may have another after it. A comma may end a part of a list, too. */
  private static final Pattern FOLLOWED = Pattern.compile("(?<=\\d[.,:]) (?=\\d)");

  private static final Pattern WITHIN_NUMBER = Pattern.compile("\\d[.,:]\\d");

  private final List<Rect> inks;
  private final double lineHeight;

  private Separators(List<Rect> inks, double lineHeight) {
    this.inks = inks;
    this.lineHeight = lineHeight;
  }

  /**
   * A line's text with points and commas between digits as their ink has them, each beside the
   * digit before it; those whose ink is not found stay as they were read.
   *
   * @param line as it was read
   * @param spaced the same with its spaces
   * @param known the template's own value; empty where it is unknown
   */
  public static String asInked(LineInk line, String spaced, String known) {
    String text = besideDigits(spaced, known);
    List<OcrSymbol> symbols = line.symbols();
    if (IntStream.range(0, symbols.size()).noneMatch(i -> isBetweenDigits(symbols, i))) {
      return text;
    }
    Separators separators = new Separators(line.letters().inks(), line.lineHeight());
    StringBuilder inked = new StringBuilder(text);
    int at = -1;
    for (int i = 0; i < symbols.size(); i++) {
      at = text.indexOf(symbols.get(i).text(), at + 1);
      if (at < 0) {
        return text;
      }
      if (isBetweenDigits(symbols, i)) {
        inked.setCharAt(
            at, separators.sign(symbols, i, text.charAt(at), expected(text, at, known)));
      }
    }
    return inked.toString();
  }

  /**
   * Whether two neighbours belong to one number in type that may be of one pitch: a separator
   * stands on the digit before it, and has the one after it as near.
   *
   * @param gapBefore before the first of them
   * @param gap between them, in the same unit
   */
  static boolean areWithinNumber(OcrSymbol before, OcrSymbol after, double gapBefore, double gap) {
    return (isDigit(before) && isAnySeparator(after))
        || (isAnySeparator(before) && isDigit(after) && gap <= AS_WIDE * gapBefore);
  }

  private static boolean isAnySeparator(OcrSymbol symbol) {
    return isSeparator(symbol.text()) || symbol.text().equals(":");
  }

  /**
   * A text each of whose separators stands on the digit before it, and beside the one after it
   * where those of the template's own value do.
   *
   * @param known the template's own value; empty where it is unknown
   */
  public static String besideDigits(String text, String known) {
    String standing = APART.matcher(text).replaceAll("");
    boolean within = WITHIN_NUMBER.matcher(known).find() && !FOLLOWED.matcher(known).find();
    return within ? FOLLOWED.matcher(standing).replaceAll("") : standing;
  }

  /** The sign that the template's own number has before as many last characters; 0 for none. */
  private static char expected(String text, int at, String known) {
    int place = known.length() - (text.length() - at);
    char sign = place <= 0 ? 0 : known.charAt(place);
    return isSeparator(String.valueOf(sign)) ? sign : 0;
  }

  private static boolean isBetweenDigits(List<OcrSymbol> symbols, int i) {
    String text = symbols.get(i).text();
    return isSeparator(text)
        && i > 0
        && i + 1 < symbols.size()
        && isDigit(symbols.get(i - 1))
        && isDigit(symbols.get(i + 1));
  }

  private static boolean isSeparator(String text) {
    return text.equals(".") || text.equals(",");
  }

  private static boolean isDigit(OcrSymbol symbol) {
    return symbol.text().length() == 1 && Character.isDigit(symbol.text().charAt(0));
  }

  private char sign(List<OcrSymbol> symbols, int i, char read, char expected) {
    @Nullable Rect before = digit(centre(symbols.get(i - 1)));
    @Nullable Rect after = digit(centre(symbols.get(i + 1)));
    if (before == null || after == null || before.equals(after)) {
      return read;
    }
    double height = (before.height + after.height) / 2.0;
    double base = (bottom(before) + bottom(after)) / 2.0;
    @Nullable Rect mark = mark(before, after, base, height);
    if (mark == null || mark.height > TALLEST_POINT * mark.width) {
      return read;
    }
    double hangs = (bottom(mark) - base) / height;
    if (hangs <= STANDS) {
      return '.';
    }
    return hangs < HANGS && expected != 0 ? expected : read;
  }

  private static double bottom(Rect ink) {
    return ink.y + ink.height;
  }

  private @Nullable Rect digit(int centre) {
    return inks.stream()
        .filter(ink -> ink.height >= DIGIT * lineHeight)
        .filter(ink -> ink.x <= centre && centre < ink.x + ink.width)
        .findFirst()
        .orElse(null);
  }

  /** The one piece of low ink between two digits; null where there is none or are several. */
  private @Nullable Rect mark(Rect before, Rect after, double base, double height) {
    List<Rect> low =
        inks.stream()
            .filter(ink -> ink.x >= before.x + before.width / 2)
            .filter(ink -> ink.x + ink.width <= after.x + after.width / 2)
            .filter(
                ink -> ink.height <= LOW * height && ink.y > base - LOW * height && ink.y < base)
            .toList();
    return low.size() == 1 ? low.get(0) : null;
  }

  private static int centre(OcrSymbol symbol) {
    return (symbol.box().left() + symbol.box().right()) / 2;
  }
}
