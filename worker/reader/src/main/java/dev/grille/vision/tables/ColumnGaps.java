package dev.grille.vision.tables;

import java.util.ArrayList;
import java.util.List;

/**
 * The columns that text makes by itself: between them runs white space through nearly all rows.
 *
 * @param letter height of the letters, in pixels
 */
record ColumnGaps(double letter) {
  /** The narrowest white space between columns, against the letters' height. */
  private static final double NARROW = 0.7;

  /** The same where so few rows tell that any gap between words might do. */
  private static final double WIDE = 1.8;

  /** Rows from which narrow white space is no accident. */
  private static final int TELLING = 4;

  /** Share of the rows that may cross it: titles and heads over several columns. */
  private static final double CROSSING = 0.2;

  /** Rows with text on each side of it, at least, where there are as many. */
  private static final int SUPPORT = 2;

  /** A run of white space, in pixels. */
  private record Gap(double from, double to) {
    double middle() {
      return (from + to) / 2;
    }
  }

  /**
   * Places between the columns of these rows, from the left, in pixels.
   *
   * @param left where the table begins
   * @param right where it ends
   */
  List<Double> between(List<TextRow> rows, double left, double right) {
    int first = (int) Math.floor(left);
    int width = (int) Math.ceil(right) - first + 1;
    if (width < 2 || rows.isEmpty()) {
      return List.of();
    }
    int[] cover = new int[width];
    for (TextRow row : rows) {
      boolean[] covered = new boolean[width];
      for (TextPiece piece : row.pieces()) {
        int from = Math.max(0, (int) Math.floor(piece.left()) - first);
        int to = Math.min(width - 1, (int) Math.ceil(piece.right()) - first);
        for (int x = from; x <= to; x++) {
          covered[x] = true;
        }
      }
      for (int x = 0; x < width; x++) {
        cover[x] += covered[x] ? 1 : 0;
      }
    }
    double narrow = (rows.size() >= TELLING ? NARROW : WIDE) * letter;
    List<Double> found = new ArrayList<>();
    for (Gap gap : gaps(cover, first, (int) Math.floor(CROSSING * rows.size()), narrow)) {
      if (isSupported(rows, gap, found.isEmpty() ? left : found.get(found.size() - 1), right)) {
        found.add(gap.middle());
      }
    }
    return found;
  }

  /**
   * Runs in which no more rows than some have ink: the emptiest part of each, for a title across
   * makes one of several.
   */
  private static List<Gap> gaps(int[] cover, int first, int crossing, double narrow) {
    List<Gap> gaps = new ArrayList<>();
    int x = 0;
    while (x < cover.length) {
      if (cover[x] > crossing) {
        x++;
        continue;
      }
      int begin = x;
      int least = Integer.MAX_VALUE;
      while (x < cover.length && cover[x] <= crossing) {
        least = Math.min(least, cover[x]);
        x++;
      }
      int from = begin;
      while (cover[from] > least) {
        from++;
      }
      int to = x;
      while (cover[to - 1] > least) {
        to--;
      }
      if (begin > 0 && x < cover.length && to - from >= narrow) {
        gaps.add(new Gap(first + from, first + to - 1));
      }
    }
    return gaps;
  }

  private static boolean isSupported(List<TextRow> rows, Gap gap, double left, double right) {
    long before = rows.stream().filter(row -> row.covers(left, gap.from())).count();
    long behind = rows.stream().filter(row -> row.covers(gap.to(), right)).count();
    long both =
        rows.stream()
            .filter(row -> row.covers(left, gap.from()) && row.covers(gap.to(), right))
            .count();
    long least = Math.min(SUPPORT, rows.size());
    return before >= least && behind >= least && both >= 1;
  }
}
