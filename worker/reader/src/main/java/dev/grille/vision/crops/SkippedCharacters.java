package dev.grille.vision.crops;

import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.ocr.OcrSymbol;
import dev.grille.vision.ocr.OcrText;
import dev.grille.vision.pixels.Pixels;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;

/**
 * Holds the ink of a line against what was read of it, in numbers and in Latin words: there every
 * piece of ink as tall and wide as a digit, or as a letter, is a character. What gave rise to it:
 * amounts whose £ or € was passed over, and names whose ő was, all other characters being sure and
 * the gap between them too narrow to tell.
 */
final class SkippedCharacters {
  private static final String TALL_SIGNS = "/()%±<>";
  private static final String LOW_SIGNS = ".,:;-+= '";

  /** Least height of a digit's ink, in line heights. */
  private static final double TALL = 0.55;

  /** Least width of what may be a character, against the number's usual digit. */
  private static final double WIDE = 0.7;

  /** Least height and width of a letter's ink, in line heights: those of an o; an i is no wider. */
  private static final double LETTER_HEIGHT = 0.3;

  private static final double LETTER_WIDTH = 0.4;

  /** Letters that make a word; what stands alone is seldom a word, and often a mark. */
  private static final int MIN_LETTERS = 2;

  /** How far beside a piece of ink its character may be seen, in its widths. */
  private static final double BESIDE = 0.25;

  private static final int INK = 128;

  private SkippedCharacters() {}

  private record Run(int left, int right, int height) {
    int width() {
      return right - left;
    }
  }

  /** Whether some ink is as tall and wide as a character of its text and none was read there. */
  static boolean areIn(Mat crop, OcrText read, double lineHeight) {
    List<String> texts = read.symbols().stream().map(OcrSymbol::text).toList();
    if (texts.stream().anyMatch(text -> Character.isDigit(text.charAt(0)))
        && texts.stream().allMatch(SkippedCharacters::isOfNumbers)) {
      List<Run> tall = tall(crop, TALL * lineHeight);
      double[] widths = tall.stream().mapToDouble(Run::width).sorted().toArray();
      double usual = widths.length == 0 ? 0 : widths[widths.length / 2];
      return isUntaken(tall, WIDE * usual, symbols(read, SkippedCharacters::isTall));
    }
    if (texts.stream().allMatch(text -> isOfNumbers(text) || isLetter(text))
        && texts.stream().filter(SkippedCharacters::isLetter).count() >= MIN_LETTERS) {
      List<Run> tall = tall(crop, LETTER_HEIGHT * lineHeight);
      return isUntaken(tall, LETTER_WIDTH * lineHeight, symbols(read, text -> !isLow(text)));
    }
    return false;
  }

  private static List<Run> tall(Mat crop, double least) {
    return runs(crop).stream().filter(run -> run.height() >= least).toList();
  }

  private static List<OcrSymbol> symbols(OcrText read, Predicate<String> which) {
    return read.symbols().stream().filter(symbol -> which.test(symbol.text())).toList();
  }

  private static boolean isUntaken(List<Run> runs, double least, List<OcrSymbol> symbols) {
    boolean[] taken = new boolean[symbols.size()];
    for (Run run : runs) {
      if (run.width() >= least && !take(run, symbols, taken)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLetter(String text) {
    return text.length() == 1
        && Character.UnicodeScript.of(text.charAt(0)) == Character.UnicodeScript.LATIN;
  }

  private static boolean isLow(String text) {
    return text.chars().allMatch(c -> LOW_SIGNS.indexOf(c) >= 0);
  }

  private static boolean isOfNumbers(String text) {
    return isTall(text) || isLow(text);
  }

  private static boolean isTall(String text) {
    return text.chars().allMatch(c -> Character.isDigit(c) || TALL_SIGNS.indexOf(c) >= 0);
  }

  /** Gives a piece of ink all characters over it; where there is none, the next one beside it. */
  private static boolean take(Run run, List<OcrSymbol> symbols, boolean[] taken) {
    boolean over = false;
    int beside = -1;
    double slack = BESIDE * run.width();
    for (int i = 0; i < symbols.size(); i++) {
      double centre = symbols.get(i).box().middle();
      if (taken[i]) {
        continue;
      }
      if (centre >= run.left() && centre < run.right()) {
        taken[i] = true;
        over = true;
      } else if (beside < 0 && centre >= run.left() - slack && centre < run.right() + slack) {
        beside = i;
      }
    }
    if (!over && beside >= 0) {
      taken[beside] = true;
    }
    return over || beside >= 0;
  }

  /** Pieces of the line between columns without ink. */
  private static List<Run> runs(Mat crop) {
    try (MatScope scope = new MatScope()) {
      Mat grey = Pixels.grey(crop, scope);
      Mat ink = scope.mat();
      Core.compare(grey, new Scalar(INK), ink, Core.CMP_LT);
      byte[] pixels = Pixels.bytes(ink);
      List<Run> runs = new ArrayList<>();
      int start = -1;
      for (int x = 0; x <= ink.cols(); x++) {
        boolean inked = x < ink.cols() && isInked(pixels, ink.cols(), x);
        if (inked && start < 0) {
          start = x;
        } else if (!inked && start >= 0) {
          runs.add(new Run(start, x, height(pixels, ink.cols(), start, x)));
          start = -1;
        }
      }
      return runs;
    }
  }

  private static boolean isInked(byte[] pixels, int columns, int x) {
    for (int i = x; i < pixels.length; i += columns) {
      if (pixels[i] != 0) {
        return true;
      }
    }
    return false;
  }

  /** Rows from the first to the last that has ink between two columns. */
  private static int height(byte[] pixels, int columns, int from, int to) {
    int first = -1;
    int last = -1;
    for (int y = 0; y < pixels.length / columns; y++) {
      for (int x = from; x < to; x++) {
        if (pixels[y * columns + x] != 0) {
          first = first < 0 ? y : first;
          last = y;
        }
      }
    }
    return last - first + 1;
  }
}
