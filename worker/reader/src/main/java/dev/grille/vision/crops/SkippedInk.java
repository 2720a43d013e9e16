package dev.grille.vision.crops;

import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.ocr.OcrBox;
import dev.grille.vision.ocr.OcrSymbol;
import dev.grille.vision.ocr.OcrText;
import dev.grille.vision.pixels.Pixels;
import dev.grille.vision.text.Writing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.opencv.core.Mat;

/**
 * Finds ink that a reading passed over. A network that does not know a rare Han character or a sign
 * of money leaves it out and is sure of all the others.
 */
public final class SkippedInk {
  private static final double WIDE = 0.45;
  private static final double NARROW = 0.15;
  private static final double INKED = 0.35;
  private static final double WIDE_PITCH = 1.4;
  private static final int MIN_DISTANCES = 3;
  private static final int DARKER = 60;

  /** Half the width of the widest character, and ink that is more than an edge, by the height. */
  private static final double HALF = 0.45;

  private static final double HALF_DIGIT = 0.33;
  private static final double MIN_INK = 0.15;

  private SkippedInk() {}

  /**
   * Whether ink stands before or after the text, or between two Han characters or digits of a line
   * where another would have room.
   *
   * @param crop that was read
   * @param read what was recognised, its boxes in the crop
   * @param lineHeight in pixels of the crop
   */
  public static boolean isIn(Mat crop, OcrText read, double lineHeight) {
    List<OcrSymbol> symbols = read.symbols();
    if (symbols.isEmpty()) {
      return false;
    }
    if (atEnds(crop, symbols) || SkippedCharacters.areIn(crop, read, lineHeight)) {
      return true;
    }
    double digitPitch = pitch(symbols, SkippedInk::isDigit);
    double hanPitch = hanPitch(symbols);
    for (int i = 1; i < symbols.size(); i++) {
      OcrSymbol before = symbols.get(i - 1);
      OcrSymbol after = symbols.get(i);
      boolean han = isHan(before) && isHan(after);
      boolean digits = isDigit(before) && isDigit(after);
      if (han
          && passedOver(
              crop, before.box().right(), after.box().left(), WIDE * before.box().height())) {
        return true;
      }
      double pitch = han ? hanPitch : digits ? digitPitch : Double.POSITIVE_INFINITY;
      if (centre(after) - centre(before) > WIDE_PITCH * pitch
          && passedOver(
              crop,
              (int) (centre(before) + pitch / 2),
              (int) (centre(after) - pitch / 2),
              NARROW * before.box().height())) {
        return true;
      }
    }
    return false;
  }

  /** Usual distance between neighbouring Han characters; infinite where there are few. */
  static double hanPitch(List<OcrSymbol> symbols) {
    return pitch(symbols, SkippedInk::isHan);
  }

  /** Whether ink as of a character stands between two columns. */
  static boolean isBetween(Mat crop, int from, int to) {
    return passedOver(crop, from, to, 0);
  }

  private static boolean isHan(OcrSymbol symbol) {
    return Writing.isHan(symbol.text().codePointAt(0));
  }

  private static boolean isDigit(OcrSymbol symbol) {
    return Writing.hasDigit(symbol.text());
  }

  /** Usual distance between the centres of neighbours of a kind; infinite where there are few. */
  private static double pitch(List<OcrSymbol> symbols, Predicate<OcrSymbol> kind) {
    List<Double> distances = new ArrayList<>();
    for (int i = 1; i < symbols.size(); i++) {
      if (kind.test(symbols.get(i)) && kind.test(symbols.get(i - 1))) {
        distances.add(centre(symbols.get(i)) - centre(symbols.get(i - 1)));
      }
    }
    Collections.sort(distances);
    return distances.size() < MIN_DISTANCES
        ? Double.POSITIVE_INFINITY
        : distances.get(distances.size() / 2);
  }

  private static double centre(OcrSymbol symbol) {
    return symbol.box().middle();
  }

  private static boolean passedOver(Mat crop, int from, int to, double least) {
    int gap = to - from;
    return gap > least && inkedColumns(crop, from, to) > INKED * gap;
  }

  private static boolean atEnds(Mat crop, List<OcrSymbol> symbols) {
    OcrBox first = symbols.get(0).box();
    OcrBox last = symbols.get(symbols.size() - 1).box();
    boolean oneLine = first.top() == last.top();
    int before = (int) (first.middle() - half(symbols.get(0)));
    int after = (int) Math.ceil(last.middle() + half(symbols.get(symbols.size() - 1)));
    double least = MIN_INK * first.height();
    return oneLine
        && ((before > least && inkedColumns(crop, 0, before) > least)
            || (crop.cols() - after > least && inkedColumns(crop, after, crop.cols()) > least));
  }

  private static double half(OcrSymbol symbol) {
    return (Writing.hasDigit(symbol.text()) ? HALF_DIGIT : HALF) * symbol.box().height();
  }

  private static int inkedColumns(Mat crop, int from, int to) {
    try (MatScope scope = new MatScope()) {
      Mat grey = Pixels.grey(scope.own(crop.colRange(from, to)), scope);
      byte[] pixels = Pixels.bytes(grey);
      int background = Pixels.percentile(Pixels.histogram(pixels), 70);
      int columns = 0;
      for (int x = 0; x < grey.cols(); x++) {
        int darkest = 255;
        for (int y = 0; y < grey.rows(); y++) {
          darkest = Math.min(darkest, pixels[y * grey.cols() + x] & 0xff);
        }
        columns += darkest < background - DARKER ? 1 : 0;
      }
      return columns;
    }
  }
}
