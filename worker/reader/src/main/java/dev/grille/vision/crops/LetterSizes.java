package dev.grille.vision.crops;

import dev.grille.vision.ocr.OcrSymbol;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.opencv.core.Rect;

/**
 * Letters that have one shape in both cases, such as c and C, in the case that their ink has beside
 * the letters around them. A network scales each line to one height and takes such a letter for
 * what usually stands there, in type of fixed width above all.
 */
final class LetterSizes {
  private static final String ONE_SHAPE = "cosvwxzCOSVWXZ";

  /** As high as capitals, or a little higher, and standing on the line. */
  private static final String TALL = "ABDEFGHIKLMNPRTUbdfhkl";

  /** Some faces have digits of small letters' height, so that letters tell rather. */
  private static final String DIGITS = "0123456789";

  /** So many of the nearest tall letters are measured; a line may climb or grow. */
  private static final int NEAREST = 3;

  private static final int MIN_TALL = 2;

  /** Heights against a tall letter's: small letters have 0.75 where it is most. */
  private static final double SMALL = 0.8;

  private static final double CAPITAL = 0.9;

  /**
   * How far ends that are level may be apart, in heights of a tall letter: ink that meets a rule is
   * not.
   */
  private static final double LEVEL = 0.12;

  private LetterSizes() {}

  /**
   * The reading with each such letter in the case of its ink, where that is clear.
   *
   * @param line as the network read it
   */
  static LineInk asInked(LineInk line) {
    List<OcrSymbol> all = line.symbols();
    List<Integer> tall = of(TALL, all);
    List<Integer> measured = tall.size() >= MIN_TALL ? tall : of(TALL + DIGITS, all);
    if (of(ONE_SHAPE, all).isEmpty() || measured.size() < MIN_TALL) {
      return line;
    }
    LetterInk letters = line.letters();
    return line.renamed(
        at -> {
          String text = all.get(at).text();
          return isIn(ONE_SHAPE, all.get(at)) ? sized(text, at, measured, letters) : text;
        });
  }

  private static List<Integer> of(String characters, List<OcrSymbol> all) {
    return IntStream.range(0, all.size())
        .filter(i -> isIn(characters, all.get(i)))
        .boxed()
        .toList();
  }

  private static boolean isIn(String characters, OcrSymbol symbol) {
    return symbol.text().length() == 1 && characters.contains(symbol.text());
  }

  private static String sized(String letter, int at, List<Integer> tall, LetterInk letters) {
    Rect body = letters.body(at);
    List<Rect> around =
        tall.stream()
            .filter(other -> other != at)
            .sorted(Comparator.comparingInt(other -> Math.abs(other - at)))
            .map(letters::body)
            .filter(ink -> ink != null)
            .limit(NEAREST)
            .toList();
    return body == null || around.size() < MIN_TALL ? letter : inCase(letter, body, around);
  }

  /** As it was read where its ink tells no case. */
  private static String inCase(String letter, Rect body, List<Rect> tall) {
    double height = median(tall, ink -> ink.height);
    double top = (body.y - median(tall, ink -> ink.y)) / height;
    double bottom = (body.y + body.height - median(tall, ink -> ink.y + ink.height)) / height;
    double share = body.height / height;
    if (Math.abs(bottom) > LEVEL) {
      return letter;
    }
    if (share >= CAPITAL && Math.abs(top) <= LEVEL) {
      return letter.toUpperCase(Locale.ROOT);
    }
    return share <= SMALL && top > LEVEL ? letter.toLowerCase(Locale.ROOT) : letter;
  }

  private static double median(List<Rect> inks, ToDoubleFunction<Rect> measure) {
    double[] sorted = inks.stream().mapToDouble(measure).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
