package dev.grille.vision.pixels;

import java.util.Arrays;
import java.util.List;
import org.opencv.core.Mat;

/**
 * Takes ruling lines out of a crop and leaves the strokes that cross them: a run of ink across the
 * rule is erased only where it is about as long as the rule is thick.
 */
public final class RuleEraser {
  private static final double LONGER = 1.4;

  /** The crop, or the crop on its side: rules run along x. */
  private final byte[] grey;

  private final int columns;
  private final int rows;
  private final int threshold;

  private RuleEraser(byte[] grey, int columns, int rows, int threshold) {
    this.grey = grey;
    this.columns = columns;
    this.rows = rows;
    this.threshold = threshold;
  }

  /**
   * Erases in place.
   *
   * @param crop 8-bit grey, dark on white
   * @param rules boxes of rules, in pixels of the crop
   */
  public static void erase(Mat crop, List<Box> rules) {
    if (rules.isEmpty()) {
      return;
    }
    byte[] grey = Pixels.bytes(crop);
    int[] counts = Pixels.histogram(grey);
    int threshold = (Pixels.otsu(counts) + Pixels.percentile(counts, 75)) / 2;
    RuleEraser upright = new RuleEraser(grey, crop.cols(), crop.rows(), threshold);
    rules.stream().filter(rule -> rule.width() > rule.height()).forEach(upright::along);
    byte[] turned = turn(grey, crop.cols(), crop.rows());
    RuleEraser aside = new RuleEraser(turned, crop.rows(), crop.cols(), threshold);
    rules.stream()
        .filter(rule -> rule.width() <= rule.height())
        .map(rule -> new Box(rule.top(), rule.left(), rule.bottom(), rule.right()))
        .forEach(aside::along);
    crop.put(0, 0, turn(turned, crop.rows(), crop.cols()));
  }

  private static byte[] turn(byte[] grey, int columns, int rows) {
    byte[] turned = new byte[grey.length];
    for (int y = 0; y < rows; y++) {
      for (int x = 0; x < columns; x++) {
        turned[x * rows + y] = grey[y * columns + x];
      }
    }
    return turned;
  }

  /** First row and last row of the ink that meets the rule in a column, or null. */
  private int[] run(int x, int top, int bottom) {
    for (int y = top; y < bottom; y++) {
      if (dark(x, y)) {
        int start = y;
        while (start > 0 && dark(x, start - 1)) {
          start--;
        }
        int end = y;
        while (end + 1 < rows && dark(x, end + 1)) {
          end++;
        }
        return new int[] {start, end};
      }
    }
    return new int[0];
  }

  private void along(Box rule) {
    int from = clamp(rule.left(), columns);
    int to = clamp(rule.right() + 1, columns);
    int top = clamp(rule.top() - 1, rows);
    int bottom = clamp(rule.bottom() + 1, rows);
    int[][] runs = new int[Math.max(0, to - from)][];
    for (int x = from; x < to; x++) {
      runs[x - from] = run(x, top, bottom);
    }
    int[] lengths =
        Arrays.stream(runs).filter(r -> r.length > 0).mapToInt(r -> r[1] - r[0] + 1).toArray();
    if (lengths.length == 0) {
      return;
    }
    Arrays.sort(lengths);
    int thickness = lengths[lengths.length / 4];
    int longest = (int) Math.floor(LONGER * thickness) + 1;
    for (int x = from; x < to; x++) {
      int[] run = runs[x - from];
      if (run.length > 0 && run[1] - run[0] + 1 <= longest) {
        for (int y = Math.max(0, run[0] - 1); y <= Math.min(rows - 1, run[1] + 1); y++) {
          grey[y * columns + x] = (byte) 255;
        }
      }
    }
  }

  private boolean dark(int x, int y) {
    return (grey[y * columns + x] & 0xff) < threshold;
  }

  private static int clamp(double value, int most) {
    return (int) Math.max(0, Math.min(most, Math.round(value)));
  }
}
