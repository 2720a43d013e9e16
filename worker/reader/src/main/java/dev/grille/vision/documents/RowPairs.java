package dev.grille.vision.documents;

import java.util.ArrayList;
import java.util.List;

/** Rows close below each other, which may be one text: a plate has its number in two. */
final class RowPairs {
  /** From one row to the next at most, in heights of the lower one. */
  private static final double APART = 0.8;

  private RowPairs() {}

  /** The characters of two rows each, as one text. */
  static List<List<Glyph>> of(List<TextRow> rows) {
    List<List<Glyph>> pairs = new ArrayList<>();
    for (TextRow upper : rows) {
      for (TextRow lower : rows) {
        if (isBelow(upper, lower)) {
          List<Glyph> pair = new ArrayList<>(upper.glyphs());
          pair.addAll(lower.glyphs());
          pairs.add(pair);
        }
      }
    }
    return pairs;
  }

  private static boolean isBelow(TextRow upper, TextRow lower) {
    double gap = lower.top() - upper.bottom();
    double height = Math.min(upper.height(), lower.height());
    return upper != lower
        && !upper.isVertical()
        && !lower.isVertical()
        && Math.abs(gap) <= APART * height
        && lower.centreY() - upper.centreY() > height / 2
        && left(upper) < right(lower)
        && left(lower) < right(upper);
  }

  private static double left(TextRow row) {
    return row.glyphs().get(0).left();
  }

  private static double right(TextRow row) {
    return row.glyphs().get(row.glyphs().size() - 1).right();
  }

  /** Some characters of a pair by their rows. */
  static List<List<Glyph>> lines(List<Glyph> value, List<TextRow> rows) {
    return rows.stream()
        .map(row -> value.stream().filter(row.glyphs()::contains).toList())
        .filter(line -> !line.isEmpty())
        .toList();
  }
}
