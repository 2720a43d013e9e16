package dev.grille.vision.tables;

import dev.grille.vision.pixels.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Rows that are shaded lightly, every other one as a rule, so that the eye follows them where no
 * rules do: the lines on one, and those between two, are one row however often they were wrapped.
 *
 * @param bands the shaded ones of a flat page
 */
record Stripes(List<Box> bands) {
  static final Stripes NONE = new Stripes(List.of());

  /** Share of a table's width that a shaded row takes at least. */
  private static final double ACROSS = 0.8;

  /** Against the higher of two stripes, what is between them where it is one row. */
  private static final double BETWEEN = 2.5;

  private static final int SEVERAL = 2;

  Stripes {
    bands = List.copyOf(bands);
  }

  /**
   * The rows that lines of text are, of which no rule parts any.
   *
   * @param left where the table begins, in pixels
   * @param right where it ends
   * @param belowHead whether a rule parts them from a head, so that a row begins with the first
   * @param finder tells what stripes do not
   */
  List<RowFinder.Row> rows(
      List<TextRow> lines, double left, double right, boolean belowHead, RowFinder finder) {
    List<Box> own =
        bands.stream()
            .filter(band -> isAcross(band, left, right) && lines.stream().anyMatch(on(band)))
            .toList();
    // A single one is a head, or a total, of as many rows as it has.
    if (own.size() < SEVERAL) {
      return finder.rows(lines);
    }
    List<RowFinder.Row> rows = new ArrayList<>();
    List<TextRow> open = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      open.add(lines.get(i));
      int part = part(own, lines.get(i));
      if (i == lines.size() - 1 || part(own, lines.get(i + 1)) != part) {
        boolean first = open.get(0).equals(lines.get(0));
        boolean row = first ? belowHead && isFirst(own, part, open.get(0)) : isRow(own, part);
        rows.addAll(row ? List.of(new RowFinder.Row(open, null)) : finder.rows(open));
        open = new ArrayList<>();
      }
    }
    return rows;
  }

  private static Predicate<TextRow> on(Box band) {
    return line -> line.middle() > band.top() && line.middle() < band.bottom();
  }

  private static boolean isAcross(Box band, double left, double right) {
    double common = Math.min(right, band.right()) - Math.max(left, band.left());
    return common >= ACROSS * (right - left);
  }

  /** Odd for what stands on a stripe, even for what stands between two, from above. */
  private static int part(List<Box> stripes, TextRow line) {
    int part = 0;
    for (Box stripe : stripes) {
      if (line.middle() > stripe.top()) {
        part += line.middle() > stripe.bottom() ? 2 : 1;
      }
    }
    return part;
  }

  /** Whether what begins with a line is a row: that on the first stripe, or next above it. */
  private static boolean isFirst(List<Box> stripes, int part, TextRow line) {
    Box first = stripes.get(0);
    return part == 1 || part == 0 && first.top() - line.top() <= BETWEEN * first.height();
  }

  private static boolean isRow(List<Box> stripes, int part) {
    if (part % 2 == 1) {
      return true;
    }
    if (part == 0 || part == 2 * stripes.size()) {
      return false;
    }
    Box above = stripes.get(part / 2 - 1);
    Box below = stripes.get(part / 2);
    return below.top() - above.bottom() <= BETWEEN * Math.max(above.height(), below.height());
  }
}
