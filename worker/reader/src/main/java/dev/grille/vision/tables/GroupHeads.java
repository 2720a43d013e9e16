package dev.grille.vision.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Tells which columns the heads of groups stand over where no rule does: each is centred over its
 * own, and no column between the first and the last has none.
 *
 * @param letter height of the letters, in pixels
 * @param xs borders of the columns, from the left
 */
record GroupHeads(double letter, List<Double> xs) {
  /** By which a head may stand off the middle of its columns, in letters. */
  private static final double OFF = 1.5;

  /** Columns more than heads that are tried at most: beyond, the heads tell little. */
  private static final int MOST = 12;

  GroupHeads {
    xs = List.copyOf(xs);
  }

  /**
   * The places of heads, where all of them are centred; none else.
   *
   * @param line what stands in the upper row of a head
   * @param from first column that has a head of its own below these
   * @param to the one after the last
   * @param row the upper row
   */
  List<Span> over(TextRow line, int from, int to, int row) {
    List<double[]> heads = texts(line, xs.get(from), xs.get(to));
    if (heads.isEmpty() || heads.size() >= to - from || to - from > MOST) {
      return List.of();
    }
    // For each number of heads and of columns the least sum of distances, and the group that ends.
    double[][] least = new double[heads.size() + 1][to - from + 1];
    int[][] begin = new int[heads.size() + 1][to - from + 1];
    for (double[] each : least) {
      Arrays.fill(each, Double.MAX_VALUE);
    }
    least[0][0] = 0;
    for (int head = 1; head <= heads.size(); head++) {
      for (int end = head; end <= to - from; end++) {
        for (int start = head - 1; start < end; start++) {
          double off = off(heads.get(head - 1), from + start, from + end);
          if (off <= OFF * letter && least[head - 1][start] < Double.MAX_VALUE) {
            double sum = least[head - 1][start] + off;
            if (sum < least[head][end]) {
              least[head][end] = sum;
              begin[head][end] = start;
            }
          }
        }
      }
    }
    List<Span> spans = new ArrayList<>();
    int end = to - from;
    if (least[heads.size()][end] == Double.MAX_VALUE) {
      return List.of();
    }
    for (int head = heads.size(); head > 0; head--) {
      int start = begin[head][end];
      if (end - start > 1) {
        spans.add(new Span(row, from + start, row + 1, from + end));
      }
      end = start;
    }
    return spans;
  }

  private double off(double[] head, int start, int end) {
    return Math.abs((head[0] + head[1]) / 2 - (xs.get(start) + xs.get(end)) / 2);
  }

  /** Where each text between two places begins and ends. */
  private List<double[]> texts(TextRow line, double left, double right) {
    List<TextPiece> between =
        line.pieces().stream()
            .filter(piece -> (piece.left() + piece.right()) / 2 > left)
            .filter(piece -> (piece.left() + piece.right()) / 2 < right)
            .toList();
    return between.isEmpty()
        ? List.of()
        : new TextRow(between)
            .texts(ColumnGaps.APART * letter).stream()
                .map(text -> new double[] {text.get(0).left(), text.get(text.size() - 1).right()})
                .toList();
  }
}
