package dev.grille.vision.marks;

import dev.grille.vision.score.MarkFeatures;
import java.util.ArrayDeque;
import org.opencv.core.Point;
import org.opencv.core.Rect;

/**
 * A box with the ink that its form has not.
 *
 * @param features for its score
 * @param filled share of its inside that is inked, 0 to 1
 * @param beyond ink outside of it within the window, as a share of its inside
 */
record SeenBox(MarkFeatures features, double filled, double beyond) {
  /** Ink that counts as a piece of a mark, as a share of the form's print. */
  private static final double PIECE = 0.14;

  /** Where the form prints so much, as a share of its print, a mark cannot be seen. */
  private static final double COVERED = 0.3;

  /** The least share of a box that is taken to be open, whatever is printed in it. */
  private static final double MIN_OPEN = 0.25;

  /** The least ink that {@link MarkFeatures#ink} tells apart. */
  private static final double LEAST = 0.001;

  /**
   * Where so much of a box differs from its print, something was put there: of 7,091 empty boxes in
   * mild pictures none differed by more than half of it.
   */
  private static final double CHANGED = 0.03;

  /**
   * Measures.
   *
   * @param shape its inside, where the picture has it
   * @param window the field, where the picture has it
   * @param found how well the form's print is seen there, 0 to 1
   */
  static SeenBox of(AddedInk added, BoxShape shape, Rect window, double found) {
    int[] ink = added.ink();
    int width = added.width();
    double side = Math.sqrt(Math.max(1, shape.area()));
    double limit = Math.max(2, PIECE * added.dark());
    double sum = 0;
    int open = 0;
    int inked = 0;
    int beyond = 0;
    boolean[] parts = new boolean[9];
    int[] bounds = bounds(shape.inside(), width);
    for (int i = 0; i < ink.length; i++) {
      if (shape.inside()[i] != 0) {
        sum += Math.min(ink[i], added.dark());
        open += added.print()[i] < COVERED * added.dark() ? 1 : 0;
        if (ink[i] >= limit) {
          inked++;
          parts[part(i, width, bounds)] = true;
        }
      } else if (ink[i] >= limit && window.contains(new Point(i % width, i / width))) {
        beyond++;
      }
    }
    double share = sum / (added.dark() * Math.max(MIN_OPEN * shape.area() + 1, open));
    double[] piece = longest(added, shape.inside(), limit);
    int spread = 0;
    for (boolean part : parts) {
      spread += part ? 1 : 0;
    }
    double scaled = Math.log10(Math.max(LEAST, share) / LEAST) / Math.log10(1 / LEAST);
    return new SeenBox(
        new MarkFeatures(
            scaled,
            Math.min(1.5, piece[0] / side),
            Math.min(1, piece[1] / added.dark()),
            found,
            spread / 9.0,
            Math.min(1, added.changed() / (CHANGED * added.dark() * Math.max(1, shape.area())))),
        inked / (double) Math.max(1, shape.area()),
        beyond / (double) Math.max(1, shape.area()));
  }

  private static int[] bounds(byte[] inside, int width) {
    int[] b = {Integer.MAX_VALUE, Integer.MAX_VALUE, 0, 0};
    for (int i = 0; i < inside.length; i++) {
      if (inside[i] != 0) {
        b[0] = Math.min(b[0], i % width);
        b[1] = Math.min(b[1], i / width);
        b[2] = Math.max(b[2], i % width);
        b[3] = Math.max(b[3], i / width);
      }
    }
    return b;
  }

  private static int part(int i, int width, int[] b) {
    int column = 3 * (i % width - b[0]) / (b[2] - b[0] + 1);
    int row = 3 * (i / width - b[1]) / (b[3] - b[1] + 1);
    return 3 * row + column;
  }

  /**
   * Diagonal and mean ink of the longest piece of ink; it may go on beyond print that it crosses.
   */
  private static double[] longest(AddedInk added, byte[] inside, double limit) {
    int[] ink = added.ink();
    int width = added.width();
    double covered = COVERED * added.dark();
    boolean[] done = new boolean[ink.length];
    double[] best = {0, 0};
    ArrayDeque<Integer> open = new ArrayDeque<>();
    for (int start = 0; start < ink.length; start++) {
      if (done[start] || inside[start] == 0 || ink[start] < limit) {
        continue;
      }
      int[] b = {Integer.MAX_VALUE, Integer.MAX_VALUE, 0, 0};
      long sum = 0;
      int size = 0;
      done[start] = true;
      open.add(start);
      while (!open.isEmpty()) {
        int at = open.remove();
        int x = at % width;
        int y = at / width;
        if (ink[at] >= limit) {
          b[0] = Math.min(b[0], x);
          b[1] = Math.min(b[1], y);
          b[2] = Math.max(b[2], x);
          b[3] = Math.max(b[3], y);
          sum += ink[at];
          size++;
        }
        for (int dy = -1; dy <= 1; dy++) {
          for (int dx = -1; dx <= 1; dx++) {
            int next = at + dy * width + dx;
            boolean within = x + dx >= 0 && x + dx < width && next >= 0 && next < ink.length;
            if (within
                && !done[next]
                && inside[next] != 0
                && (ink[next] >= limit || added.print()[next] >= covered)) {
              done[next] = true;
              open.add(next);
            }
          }
        }
      }
      double diagonal = size < 3 ? 0 : Math.hypot(b[2] - b[0] + 1, b[3] - b[1] + 1);
      if (diagonal > best[0]) {
        best = new double[] {diagonal, sum / (double) size};
      }
    }
    return best;
  }
}
