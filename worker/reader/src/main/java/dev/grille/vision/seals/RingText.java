package dev.grille.vision.seals;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where text stands along a ring: its rows in the unrolled strip, and the runs of columns with ink
 * from its beginning to its end. Columns go on beyond the strip's end, as the ring does.
 *
 * @param top first row of its letters
 * @param bottom the row behind the last one
 * @param runs first columns and the columns behind the last, from the left
 */
record RingText(int top, int bottom, List<int[]> runs) {
  /** Share of a strip's columns that have ink in a row of the ring itself. */
  private static final double RING = 0.5;

  /** How deep the ring or a second one may lie, against the strip's height. */
  private static final double RINGS = 0.35;

  /** Rows with so much less ink than the row that has most are not the text's. */
  private static final double OF_MOST = 0.25;

  /** Ink of letters from above to below, against the text's height; other ink has less. */
  private static final double FULL = 0.5;

  /** Share of a ring that a number takes, at least. */
  private static final double NARROWEST = 0.08;

  /** Share of a row with ink that is only specks. */
  private static final double SOFT = 0.02;

  /** Height of a number's digits, against the strip's height, at most. */
  private static final double FLAT = 0.3;

  /** Of which it has so many: those of seals have ten to fourteen. */
  private static final int DIGITS = 6;

  /** How far down letters reach at least, against the text's height. */
  private static final double UPPERMOST = 0.4;

  /** Width of ink that is no letter's, against the text's height. */
  private static final double SPECK = 0.06;

  /** Share of a strip within which the rows are looked for: the upper third of the ring. */
  private static final double UPPER = 0.36;

  RingText {
    runs = List.copyOf(runs);
  }

  int height() {
    return bottom - top;
  }

  int begin() {
    return runs.get(0)[0];
  }

  int end() {
    return runs.get(runs.size() - 1)[1];
  }

  /** The column, from the strip's middle, in the middle of the widest gap; null without a text. */
  static @Nullable Integer lowest(RingStrip strip) {
    int[] band = band(strip, 0, strip.width());
    if (band == null) {
      return null;
    }
    int height = band[1] - band[0];
    int last = -1;
    int first = -1;
    int widest = 0;
    int middle = 0;
    for (int x = 0; x < strip.width(); x++) {
      if (extent(strip, x, band) >= FULL * height) {
        if (last >= 0 && x - last > widest) {
          widest = x - last;
          middle = (x + last) / 2;
        }
        first = first < 0 ? x : first;
        last = x;
      }
    }
    if (first < 0) {
      return null;
    }
    if (first + strip.width() - last > widest) {
      middle = (first + strip.width() + last) / 2;
    }
    return middle;
  }

  /** The text around the upper place of a ring, the strip's middle; null where there is none. */
  static @Nullable RingText upper(RingStrip strip) {
    int reach = (int) (UPPER / 2 * strip.width());
    int middle = strip.width() / 2;
    int[] band = band(strip, middle - reach, middle + reach);
    if (band == null) {
      return null;
    }
    int height = band[1] - band[0];
    List<int[]> all = runs(strip, band, middle - strip.width() / 2, middle + strip.width() / 2);
    double pitch = pitch(all, middle, reach, height);
    int at = nearest(all, middle);
    if (at < 0) {
      return null;
    }
    int from = at;
    while (from > 0 && all.get(from)[0] - all.get(from - 1)[1] <= pitch) {
      from--;
    }
    int to = at;
    while (to + 1 < all.size() && all.get(to + 1)[0] - all.get(to)[1] <= pitch) {
      to++;
    }
    return new RingText(band[0], band[1], all.subList(from, to + 1));
  }

  /**
   * The text around the lowest place of a ring, whose heads point inwards, or null where there is
   * none. Its columns begin below 0: the strip's first one is in its middle.
   *
   * @param begin the first column beyond the lowest place that something else has
   * @param end the column behind the last one before it, at least a strip's half
   */
  static @Nullable RingText lower(RingStrip strip, int begin, int end) {
    int from = end - strip.width();
    if (begin - from < NARROWEST * strip.width()) {
      return null;
    }
    int[] band = band(strip, from, begin);
    if (band == null || band[1] - band[0] > FLAT * strip.height()) {
      return null;
    }
    List<int[]> runs = runs(strip, band, from, begin);
    return runs.size() < DIGITS ? null : new RingText(band[0], band[1], runs);
  }

  private static int nearest(List<int[]> runs, int middle) {
    int at = -1;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < runs.size(); i++) {
      int off = Math.abs((runs.get(i)[0] + runs.get(i)[1]) / 2 - middle);
      if (off < least) {
        least = off;
        at = i;
      }
    }
    return at;
  }

  /** Between the middles of letters, as a rule. */
  private static double pitch(List<int[]> runs, int middle, int reach, int height) {
    List<Integer> steps = new ArrayList<>();
    for (int i = 1; i < runs.size(); i++) {
      int[] one = runs.get(i - 1);
      int[] next = runs.get(i);
      if (one[0] > middle - reach && next[1] < middle + reach) {
        steps.add((next[0] + next[1] - one[0] - one[1]) / 2);
      }
    }
    steps.sort(null);
    double usual = steps.isEmpty() ? 0 : steps.get(steps.size() / 2);
    return Math.max(0.8 * height, Math.min(usual, 2.5 * height));
  }

  /** Runs of columns with ink in a band; pieces of a letter are one. */
  private static List<int[]> runs(RingStrip strip, int[] band, int from, int to) {
    int height = band[1] - band[0];
    List<int[]> runs = new ArrayList<>();
    for (int x = from; x < to; x++) {
      if (amount(strip, x, band) >= Math.max(2, 0.04 * height)) {
        int[] last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        if (last != null && x - last[1] <= 0.12 * height) {
          last[1] = x + 1;
        } else {
          runs.add(new int[] {x, x + 1});
        }
      }
    }
    runs.removeIf(run -> run[1] - run[0] < SPECK * height || isFromAbove(strip, run, band));
    return runs;
  }

  /** Whether ink is the lower end of something that stands nearer to the ring. */
  private static boolean isFromAbove(RingStrip strip, int[] run, int[] band) {
    int height = band[1] - band[0];
    int lowest = 0;
    for (int x = run[0]; x < run[1]; x++) {
      for (int y = band[0] + lowest; y < band[1]; y++) {
        lowest = strip.isInk(x, y) ? y + 1 - band[0] : lowest;
      }
    }
    return lowest < UPPERMOST * height;
  }

  private static int amount(RingStrip strip, int x, int[] band) {
    int amount = 0;
    for (int y = band[0]; y < band[1]; y++) {
      amount += strip.isInk(x, y) ? 1 : 0;
    }
    return amount;
  }

  private static int extent(RingStrip strip, int x, int[] band) {
    int first = -1;
    int last = -1;
    for (int y = band[0]; y < band[1]; y++) {
      if (strip.isInk(x, y)) {
        first = first < 0 ? y : first;
        last = y + 1;
      }
    }
    return last - first;
  }

  /** The first row below the ring, or below a second ring. */
  static int below(RingStrip strip) {
    double[] share = shares(strip, 0, strip.width());
    int inner = 0;
    for (int y = 0; y < RINGS * strip.height(); y++) {
      inner = share[y] > RING ? y + 1 : inner;
    }
    // The ring's own soft edge.
    while (inner + 1 < share.length && share[inner] > share[inner + 1] && share[inner] > SOFT) {
      inner++;
    }
    return inner;
  }

  /** Which share of each row's columns has ink. */
  private static double[] shares(RingStrip strip, int from, int to) {
    double[] share = new double[strip.height()];
    for (int y = 0; y < strip.height(); y++) {
      int count = 0;
      for (int x = from; x < to; x++) {
        count += strip.isInk(x, y) ? 1 : 0;
      }
      share[y] = count / (double) (to - from);
    }
    return share;
  }

  /** The rows of the text next to the ring. */
  private static int @Nullable [] band(RingStrip strip, int from, int to) {
    double[] share = shares(strip, from, to);
    int inner = below(strip);
    double most = 0;
    int peak = inner;
    int deepest = Math.min(share.length, inner + (int) (0.75 * (strip.height() - inner)));
    for (int y = inner; y < deepest; y++) {
      if (share[y] > most) {
        most = share[y];
        peak = y;
      }
    }
    if (most < 0.04) {
      return null;
    }
    int top = peak;
    while (top > inner && share[top - 1] >= OF_MOST * most) {
      top--;
    }
    int bottom = peak + 1;
    while (bottom < share.length && share[bottom] >= OF_MOST * most) {
      bottom++;
    }
    return bottom - top < 6 ? null : new int[] {top, bottom};
  }
}
