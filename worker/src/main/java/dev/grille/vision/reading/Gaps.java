package dev.grille.vision.reading;

import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.ocr.OcrBox;
import dev.grille.vision.ocr.OcrSymbol;
import dev.grille.vision.ocr.OcrText;
import java.util.List;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/**
 * Finds ink that a reading passed over. A network that does not know a rare Han character or a sign
 * of money leaves it out and is sure of all the others.
 */
final class Gaps {
  private static final double WIDE = 0.45;
  private static final double INKED = 0.35;
  private static final int DARKER = 60;

  /** Half the width of the widest character, and ink that is more than an edge, by the height. */
  private static final double HALF = 0.45;

  private static final double LEAST = 0.15;

  private Gaps() {}

  /**
   * Whether ink stands before or behind the text, or between two Han characters of a line where
   * another would have room.
   *
   * @param crop that was read
   * @param read what was recognised, its boxes in the crop
   */
  static boolean inked(Mat crop, OcrText read) {
    List<OcrSymbol> symbols = read.symbols();
    if (symbols.isEmpty() || atEnds(crop, symbols)) {
      return !symbols.isEmpty();
    }
    for (int i = 1; i < symbols.size(); i++) {
      OcrSymbol before = symbols.get(i - 1);
      OcrSymbol after = symbols.get(i);
      int gap = after.box().left() - before.box().right();
      boolean han =
          Writing.isHan(before.text().codePointAt(0)) && Writing.isHan(after.text().codePointAt(0));
      if (han
          && gap > WIDE * before.box().height()
          && inkedColumns(crop, before.box().right(), after.box().left()) > INKED * gap) {
        return true;
      }
    }
    return false;
  }

  private static boolean atEnds(Mat crop, List<OcrSymbol> symbols) {
    OcrBox first = symbols.get(0).box();
    OcrBox last = symbols.get(symbols.size() - 1).box();
    boolean oneLine = first.top() == last.top();
    double half = HALF * first.height();
    int before = (int) ((first.left() + first.right()) / 2.0 - half);
    int behind = (int) Math.ceil((last.left() + last.right()) / 2.0 + half);
    double least = LEAST * first.height();
    return oneLine
        && ((before > least && inkedColumns(crop, 0, before) > least)
            || (crop.cols() - behind > least && inkedColumns(crop, behind, crop.cols()) > least));
  }

  private static int inkedColumns(Mat crop, int from, int to) {
    try (MatScope scope = new MatScope()) {
      Mat part = scope.own(crop.colRange(from, to));
      Mat grey = part;
      if (part.channels() == 3) {
        grey = scope.mat();
        Imgproc.cvtColor(part, grey, Imgproc.COLOR_BGR2GRAY);
      }
      byte[] pixels = Pixels.bytes(grey);
      int ground = Pixels.percentile(Pixels.histogram(pixels), 70);
      int columns = 0;
      for (int x = 0; x < grey.cols(); x++) {
        int darkest = 255;
        for (int y = 0; y < grey.rows(); y++) {
          darkest = Math.min(darkest, pixels[y * grey.cols() + x] & 0xff);
        }
        columns += darkest < ground - DARKER ? 1 : 0;
      }
      return columns;
    }
  }
}
