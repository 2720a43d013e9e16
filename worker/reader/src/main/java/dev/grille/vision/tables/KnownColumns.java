package dev.grille.vision.tables;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * What is known of the columns of a table.
 *
 * @param borders of them from the left, in pixels; none where they are not known
 * @param headed whether the first line is known to be a head that has a text over each
 */
record KnownColumns(List<Double> borders, boolean headed) {
  /** How far they may be off, in letters, and by how many steps that is tried. */
  private static final double FARTHEST = 1.5;

  private static final int STEPS = 10;

  /** What a step costs against a text that crosses a border. */
  private static final double NEARER = 0.02;

  /** Room beside a border that text keeps, in letters. */
  private static final double BESIDE = 0.15;

  /** Nothing is known. */
  static final KnownColumns NONE = new KnownColumns(List.of(), false);

  KnownColumns {
    borders = List.copyOf(borders);
    if (borders.size() == 1) {
      throw new IllegalArgumentException("a single border");
    }
  }

  /** Moved to where the fewest texts cross them: a map is off by a part of a letter, or by one. */
  private List<Double> settled(List<TextRow> lines, double letter) {
    List<Double> inner = borders.subList(1, borders.size() - 1);
    double by = 0;
    double fewest = Double.MAX_VALUE;
    for (int step = -STEPS; step <= STEPS; step++) {
      double moved = FARTHEST * letter * step / STEPS;
      double crossed = Math.abs(step) * NEARER;
      for (TextRow line : lines) {
        for (double border : inner) {
          double at = border + moved;
          crossed += line.covers(at - BESIDE * letter, at + BESIDE * letter) ? 1 : 0;
        }
      }
      if (crossed < fewest) {
        fewest = crossed;
        by = moved;
      }
    }
    double best = by;
    return inner.stream().map(border -> border + best).toList();
  }

  /** The same in other pixels. */
  KnownColumns map(DoubleUnaryOperator by) {
    return new KnownColumns(borders.stream().map(by::applyAsDouble).toList(), headed);
  }

  /** Whether it is known where they are. */
  boolean areKnown() {
    return !borders.isEmpty();
  }

  /**
   * Places between columns, from the left, in pixels.
   *
   * @param lines all text of the table
   * @param left where the table begins
   * @param right where it ends
   */
  List<Double> between(List<TextRow> lines, double left, double right, double letter) {
    if (areKnown()) {
      return settled(lines, letter);
    }
    ColumnGaps gaps = new ColumnGaps(letter);
    List<Double> below = headed ? gaps.below(lines.get(0), lines) : List.of();
    return below.isEmpty() ? gaps.between(lines, left, right) : below;
  }
}
