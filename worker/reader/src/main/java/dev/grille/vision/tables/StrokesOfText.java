package dev.grille.vision.tables;

import dev.grille.vision.geometry.MatScope;
import dev.grille.vision.pixels.Box;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Rect;

/**
 * Tells rules from what strokes of letters make: digits below each other, or beside each other,
 * make dashes. Those have ink only where text stands, a rule that runs through text also beyond.
 *
 * @param texts where words stand on the flat page
 */
record StrokesOfText(List<Box> texts) {
  /** Share of what lies outside of words that has ink where there is a rule, be it dotted. */
  private static final double INKED = 0.3;

  /** Share of its length that has to lie outside of words to tell anything. */
  private static final double TELLING = 0.1;

  /** By which a run of strokes may end beside its words, against their height. */
  private static final double ENDS = 0.5;

  StrokesOfText {
    texts = List.copyOf(texts);
  }

  /** On the page transposed. */
  StrokesOfText transposed() {
    return new StrokesOfText(
        texts.stream()
            .map(box -> new Box(box.top(), box.left(), box.bottom(), box.right()))
            .toList());
  }

  /**
   * Whether a level run is made of such strokes.
   *
   * @param runs all of them, not 0
   * @param box around it
   * @param at its middle, from the top
   */
  boolean make(RuleRuns.Level runs, Rect box, double at) {
    int from = box.x;
    int to = box.x + box.width;
    List<Box> through = texts.stream().filter(text -> isThrough(text, at, from, to)).toList();
    if (through.isEmpty()) {
      return false;
    }
    byte[] inked = inked(runs, box);
    int outside = 0;
    int drawn = 0;
    for (int i = 0; i < inked.length; i++) {
      double x = from + i;
      if (through.stream().noneMatch(text -> x >= text.left() && x <= text.right())) {
        outside++;
        drawn += inked[i] == 0 ? 0 : 1;
      }
    }
    // Where lines of text leave nothing free between them a rule looks no different, but for its
    // ends.
    return outside < TELLING * inked.length
        ? through.size() == 1 || endsWith(through, from, to)
        : drawn < INKED * outside;
  }

  /** Whether a run begins where the first of these words does and ends where the last one does. */
  private static boolean endsWith(List<Box> words, int from, int to) {
    double left = words.stream().mapToDouble(Box::left).min().orElseThrow();
    double right = words.stream().mapToDouble(Box::right).max().orElseThrow();
    double near = ENDS * words.get(0).height();
    return from >= left - near && to <= right + near;
  }

  private static boolean isThrough(Box box, double at, int from, int to) {
    return at >= box.top() && at <= box.bottom() && box.right() > from && box.left() < to;
  }

  /** Which columns have ink of the run itself, not 0, rather than what joins its dashes. */
  private static byte[] inked(RuleRuns.Level runs, Rect box) {
    try (MatScope scope = new MatScope()) {
      Mat ink = scope.mat();
      Core.bitwise_and(scope.own(runs.all().submat(box)), scope.own(runs.thin().submat(box)), ink);
      Mat columns = scope.mat();
      Core.reduce(ink, columns, 0, Core.REDUCE_MAX);
      byte[] inked = new byte[box.width];
      columns.get(0, 0, inked);
      return inked;
    }
  }
}
