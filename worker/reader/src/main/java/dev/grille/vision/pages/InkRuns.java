package dev.grille.vision.pages;

import java.util.ArrayList;
import java.util.List;

/**
 * The words that the ink of a line shows. Points, commas, colons and dashes are of what they stand
 * beside: type of fixed width sets them as far off as other type does words.
 */
record InkRuns(SeenLine seen) {
  /** Of a mark, which is lower than letters, against the ink's height. */
  private static final double MARK = 0.4;

  /** Beside it where it belongs to what stands there: less than a space, against the same. */
  private static final double BESIDE_MARK = 0.45;

  /**
   * From where to where there are words, in pixels.
   *
   * @param gap without ink that parts two of them, against the height of the ink
   */
  List<int[]> words(double gap) {
    List<int[]> words = new ArrayList<>();
    for (int[] part : seen.parts(gap)) {
      int[] before = words.isEmpty() ? null : words.get(words.size() - 1);
      if (before != null
          && part[0] - before[1] <= BESIDE_MARK * seen.inkHeight()
          && (endsWithMark(before) || beginsWithMark(part))) {
        before[1] = part[1];
      } else {
        words.add(part.clone());
      }
    }
    return words;
  }

  private boolean endsWithMark(int[] part) {
    int from = part[1] - 1;
    while (from > part[0] && seen.hasInk(from - 1)) {
      from--;
    }
    return isMark(from, part[1]);
  }

  private boolean beginsWithMark(int[] part) {
    int to = part[0] + 1;
    while (to < part[1] && seen.hasInk(to)) {
      to++;
    }
    return isMark(part[0], to);
  }

  private boolean isMark(int from, int to) {
    return seen.rowsWithInk(from, to) <= MARK * seen.inkHeight();
  }
}
