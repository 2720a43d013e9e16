package dev.grille.vision.pages;

import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.pixels.Background;
import dev.grille.vision.pixels.Pixels;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.imgproc.Imgproc;

/** The ink in a line's crop: how high it is, and where it ends and begins again. */
final class SeenLine {
  /** What is darker is ink, once paper is 255 and most ink 0. */
  private static final int INK = 128;

  /** Columns without ink that part two lines, against the height of the ink. */
  private static final double GAP = 2;

  /** Of a column that a rule fills, from edge to edge of the crop. */
  private static final double FILLED = 0.94;

  /** The widest rule, against the crop's height. */
  private static final double RULE = 0.12;

  private final Mat grey;
  private final byte[] bytes;
  private final int[] columns;
  private final int top;
  private final int bottom;

  /**
   * Looks at a crop.
   *
   * @param crop 8-bit BGR
   * @param scope owns the pixels of this
   */
  SeenLine(Mat crop, MatScope scope) {
    int reach = (int) Math.ceil(0.9 * crop.rows());
    Rect whole = new Rect(0, 0, crop.cols(), crop.rows());
    boolean inverted = Background.isLightOnDark(crop, whole, reach);
    grey = scope.mat();
    try (MatScope inner = new MatScope()) {
      Imgproc.cvtColor(
          Background.corrected(crop, inverted, reach, inner), grey, Imgproc.COLOR_BGR2GRAY);
    }
    int[] counts = Pixels.histogram(Pixels.bytes(grey));
    int white = Pixels.percentile(counts, 60);
    int black = Math.min(Pixels.percentile(counts, 4), white - 40);
    Pixels.stretch(grey, white - 0.15 * (white - black), black);
    bytes = Pixels.bytes(grey);
    columns = columns();
    int first = 0;
    int last = grey.rows() - 1;
    double mean = rowsMean();
    while (first < last && rowInk(first) < 0.15 * mean) {
      first++;
    }
    while (last > first && rowInk(last) < 0.15 * mean) {
      last--;
    }
    top = first;
    bottom = last + 1;
  }

  /** Dark on white, 8-bit, one channel; belongs to the scope. */
  Mat grey() {
    return grey;
  }

  /** From the uppermost to the lowest row that has its share of ink, in pixels. */
  int inkHeight() {
    return bottom - top;
  }

  /**
   * From where to where there is ink without a wide gap or a rule in it, in pixels; one for the
   * whole crop where none parts it.
   */
  List<int[]> parts() {
    List<int[]> parts = new ArrayList<>();
    int begin = -1;
    int last = -1;
    int rule = 0;
    for (int x = 0; x < grey.cols(); x++) {
      double share = columnShare(x);
      if (share >= FILLED) {
        rule++;
        continue;
      }
      boolean crossed = rule > 0 && rule <= Math.max(2, RULE * grey.rows());
      if (rule > 0 && !crossed) {
        // As wide as a character: a bar, or ink that touches both edges.
        begin = begin < 0 ? x - rule : begin;
        last = x - 1;
      }
      rule = 0;
      boolean gap = last >= 0 && x - last > GAP * inkHeight();
      if ((crossed || gap) && begin >= 0 && share > 0) {
        parts.add(new int[] {begin, last + 1});
        begin = -1;
      } else if (crossed && begin >= 0) {
        parts.add(new int[] {begin, last + 1});
        begin = -1;
      }
      if (share > 0) {
        begin = begin < 0 ? x : begin;
        last = x;
      }
    }
    if (begin >= 0) {
      parts.add(new int[] {begin, last + 1});
    }
    return parts;
  }

  /** The widest run of columns without ink between two places, in pixels. */
  int gap(int from, int to) {
    int widest = 0;
    int run = 0;
    for (int x = Math.max(0, from); x < Math.min(grey.cols(), to); x++) {
      run = columnShare(x) > 0 ? 0 : run + 1;
      widest = Math.max(widest, run);
    }
    return widest;
  }

  /** First row of the ink. */
  int top() {
    return top;
  }

  /** Row after its last. */
  int bottom() {
    return bottom;
  }

  private double columnShare(int x) {
    return columns[x] / (double) grey.rows();
  }

  private int[] columns() {
    int[] ink = new int[grey.cols()];
    for (int y = 0; y < grey.rows(); y++) {
      for (int x = 0; x < ink.length; x++) {
        ink[x] += isInk(x, y) ? 1 : 0;
      }
    }
    return ink;
  }

  private int rowInk(int y) {
    int ink = 0;
    for (int x = 0; x < grey.cols(); x++) {
      ink += isInk(x, y) ? 1 : 0;
    }
    return ink;
  }

  private double rowsMean() {
    int ink = 0;
    for (int y = 0; y < grey.rows(); y++) {
      ink += rowInk(y);
    }
    return ink / (double) grey.rows();
  }

  private boolean isInk(int x, int y) {
    return (bytes[y * grey.cols() + x] & 0xff) < INK;
  }
}
