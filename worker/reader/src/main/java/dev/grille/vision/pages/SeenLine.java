package dev.grille.vision.pages;

import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.pixels.Background;
import dev.grille.vision.pixels.Pixels;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.imgproc.Imgproc;

/** The ink in a line's crop: how high it is, and where it ends and begins again. */
final class SeenLine {
  /** What is darker is ink, once paper is 255 and most ink 0. */
  private static final int INK = 128;

  /** The thinnest strokes of a letter are no darker. */
  private static final int HAIRLINE = 190;

  /** Columns without ink that part two lines, against the height of the ink. */
  private static final double GAP = 2;

  /** Of a column that a rule fills, from edge to edge of the crop. */
  private static final double FILLED = 0.94;

  /** The widest rule, against the crop's height. */
  private static final double RULE = 0.12;

  /** Of letters beside which a rule can be told from a stroke, against the crop's height. */
  private static final double LOWER = 0.85;

  /** Ink of a row against the rows' mean that is none. */
  private static final double FAINT = 0.08;

  /** Half a character's width at most, against the ink's height. */
  private static final double HALF_CHARACTER = 0.45;

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
    int[] band = band();
    top = band[0];
    bottom = band[1];
  }

  /**
   * The rows of the line: all that have ink, without what reaches in from the lines above and below
   * and is apart from it.
   */
  private int[] band() {
    // A rule has ink in all rows, the line's or not.
    boolean onlyRules = IntStream.range(0, columns.length).noneMatch(this::isLetters);
    int[] rows = new int[grey.rows()];
    long sum = 0;
    for (int y = 0; y < rows.length; y++) {
      rows[y] = rowInk(y, onlyRules);
      sum += rows[y];
    }
    double faint = FAINT * sum / rows.length;
    int first = 0;
    int end = 0;
    long most = -1;
    List<int[]> runs = new ArrayList<>();
    for (int y = 0; y < rows.length; y++) {
      if (rows[y] <= faint) {
        continue;
      }
      int from = y;
      long ink = 0;
      while (y < rows.length && rows[y] > faint) {
        ink += rows[y++];
      }
      runs.add(new int[] {from, y});
      if (ink > most) {
        most = ink;
        first = from;
        end = y;
      }
    }
    if (runs.isEmpty()) {
      return new int[] {0, rows.length};
    }
    int top = first;
    int bottom = end;
    for (int[] run : runs) {
      boolean apart = run[0] == 0 && run[1] < first || run[1] == rows.length && run[0] > end;
      if (!apart) {
        top = Math.min(top, run[0]);
        bottom = Math.max(bottom, run[1]);
      }
    }
    return new int[] {top, bottom};
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
   * whole crop where none parts it. A rule is higher than the letters beside it: where these fill
   * the crop themselves, their strokes do as well.
   */
  List<int[]> parts() {
    return parts(GAP);
  }

  /**
   * As above.
   *
   * @param wide a gap without ink that parts, against the height of the ink
   */
  List<int[]> parts(double wide) {
    List<int[]> parts = new ArrayList<>();
    boolean tellsRules = inkHeight() <= LOWER * grey.rows();
    int begin = -1;
    int last = -1;
    int rule = 0;
    for (int x = 0; x < grey.cols(); x++) {
      double share = columnShare(x);
      if (tellsRules && share >= FILLED) {
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
      boolean gap = last >= 0 && x - last > wide * inkHeight();
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
      run = isTouched(x) ? 0 : run + 1;
      widest = Math.max(widest, run);
    }
    return widest;
  }

  /** Whether a column has ink, be it a hairline. */
  private boolean isTouched(int x) {
    for (int y = top; y < bottom; y++) {
      if ((bytes[y * grey.cols() + x] & 0xff) < HAIRLINE) {
        return true;
      }
    }
    return false;
  }

  /**
   * The middle of the ink around a place, in pixels; the place itself where there is none near or
   * characters touch.
   */
  double middle(int place) {
    int reach = (int) (HALF_CHARACTER * inkHeight());
    int at = nearestInk(Math.max(0, Math.min(grey.cols() - 1, place)), reach);
    if (at < 0) {
      return place;
    }
    int left = at;
    while (left > 0 && at - left <= 2 * reach && columns[left - 1] > 0) {
      left--;
    }
    int right = at;
    while (right + 1 < grey.cols() && right - at <= 2 * reach && columns[right + 1] > 0) {
      right++;
    }
    return right - left > 2 * reach ? place : (left + right) / 2.0;
  }

  private int nearestInk(int place, int reach) {
    for (int off = 0; off <= reach; off++) {
      if (place - off >= 0 && columns[place - off] > 0) {
        return place - off;
      }
      if (place + off < grey.cols() && columns[place + off] > 0) {
        return place + off;
      }
    }
    return -1;
  }

  /** Whether a column has ink, be it of a rule. */
  boolean hasInk(int x) {
    return columns[x] > 0;
  }

  /** Rows of the line that have ink between two columns. */
  int rowsWithInk(int from, int to) {
    return (int)
        IntStream.range(top, bottom)
            .filter(y -> IntStream.range(from, to).anyMatch(x -> isInk(x, y)))
            .count();
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

  private int rowInk(int y, boolean withRules) {
    int ink = 0;
    for (int x = 0; x < grey.cols(); x++) {
      ink += (withRules || !isFilled(x)) && isInk(x, y) ? 1 : 0;
    }
    return ink;
  }

  private boolean isFilled(int x) {
    return columnShare(x) >= FILLED;
  }

  private boolean isLetters(int x) {
    return columns[x] > 0 && !isFilled(x);
  }

  private boolean isInk(int x, int y) {
    return (bytes[y * grey.cols() + x] & 0xff) < INK;
  }
}
