package dev.grille.vision.looks;

import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.ocr.OcrSymbol;
import dev.grille.vision.ocr.OcrText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/**
 * Holds the ink of a line against what was read of it, where that is a number: there every piece of
 * ink as tall and wide as a digit is a character. What gave rise to it: amounts whose £ or € was
 * passed over, all other characters being sure, the gap where the network saw the first digit being
 * too narrow to tell.
 */
final class NumberInk {
  private static final String TALL_SIGNS = "/()%±<>";
  private static final String LOW_SIGNS = ".,:;-+= '";

  /** Least height of a digit's ink, in line heights. */
  private static final double TALL = 0.55;

  /** Least width of what may be a character, against the number's usual digit. */
  private static final double WIDE = 0.7;

  /** How far beside a piece of ink its character may be seen, in its widths. */
  private static final double BESIDE = 0.25;

  private static final int INK = 128;

  private NumberInk() {}

  private record Run(int left, int right, int height) {
    int width() {
      return right - left;
    }
  }

  /** Whether some ink is as tall and wide as a digit and none was read there. */
  static boolean isPassedOver(Mat crop, OcrText read, double lineHeight) {
    List<OcrSymbol> symbols = read.symbols();
    boolean number =
        symbols.stream().map(OcrSymbol::text).anyMatch(text -> Character.isDigit(text.charAt(0)))
            && symbols.stream().map(OcrSymbol::text).allMatch(NumberInk::isOfNumbers);
    if (!number) {
      return false;
    }
    List<Run> tall = runs(crop).stream().filter(run -> run.height() >= TALL * lineHeight).toList();
    double[] widths = tall.stream().mapToDouble(Run::width).sorted().toArray();
    double usual = widths.length == 0 ? 0 : widths[widths.length / 2];
    List<OcrSymbol> high = symbols.stream().filter(s -> isTall(s.text())).toList();
    boolean[] taken = new boolean[high.size()];
    for (Run run : tall) {
      if (run.width() >= WIDE * usual && !take(run, high, taken)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfNumbers(String text) {
    return isTall(text) || text.chars().allMatch(c -> LOW_SIGNS.indexOf(c) >= 0);
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
      double centre = (symbols.get(i).box().left() + symbols.get(i).box().right()) / 2.0;
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
      Mat grey = crop;
      if (crop.channels() == 3) {
        grey = scope.mat();
        Imgproc.cvtColor(crop, grey, Imgproc.COLOR_BGR2GRAY);
      }
      Mat ink = scope.mat();
      Core.compare(grey, new Scalar(INK), ink, Core.CMP_LT);
      byte[] pixels = new byte[ink.rows() * ink.cols()];
      ink.get(0, 0, pixels);
      List<Run> runs = new ArrayList<>();
      int[] extent = {ink.rows(), -1};
      int start = -1;
      for (int x = 0; x <= ink.cols(); x++) {
        int[] column =
            x < ink.cols() ? column(pixels, ink.cols(), ink.rows(), x) : new int[] {0, -1};
        boolean inked = column[1] >= 0;
        if (inked) {
          start = start < 0 ? x : start;
          extent[0] = Math.min(extent[0], column[0]);
          extent[1] = Math.max(extent[1], column[1]);
        } else if (start >= 0) {
          runs.add(new Run(start, x, extent[1] - extent[0] + 1));
          start = -1;
          Arrays.setAll(extent, i -> i == 0 ? ink.rows() : -1);
        }
      }
      return runs;
    }
  }

  /** First and last inked row of a column; the last is negative without ink. */
  private static int[] column(byte[] pixels, int columns, int rows, int x) {
    int first = rows;
    int last = -1;
    for (int y = 0; y < rows; y++) {
      if (pixels[y * columns + x] != 0) {
        first = Math.min(first, y);
        last = y;
      }
    }
    return new int[] {first, last};
  }
}
