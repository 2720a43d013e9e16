package dev.grille.vision.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * What is known of the columns of a table.
 *
 * @param borders of them from the left, in pixels; none where they are not known
 * @param headed whether the first line is known to be a head that has a text over each
 */
record KnownColumns(List<Double> borders, boolean headed) {
  /** How far a border may move, of the columns on both of its sides. */
  private static final double REACH = 0.45;

  /** Of what is tried, in letters. */
  private static final double STEP = 0.15;

  /** What a step costs against a text that crosses a border. */
  private static final double NEARER = 0.005;

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

  /**
   * Each moved to where the fewest texts cross it: a map is off by a part of a letter, or by one,
   * and texts may be longer than those of the registered picture.
   */
  private List<Double> settled(List<TextRow> lines, double letter) {
    List<Double> settled = new ArrayList<>();
    for (int i = 1; i < borders.size() - 1; i++) {
      double border = borders.get(i);
      double least = -REACH * (border - borders.get(i - 1));
      double most = REACH * (borders.get(i + 1) - border);
      double step = STEP * letter;
      double by = 0;
      double fewest = crossed(lines, border, letter);
      for (int steps = 1; steps * step <= Math.max(-least, most); steps++) {
        for (double moved : new double[] {-steps * step, steps * step}) {
          if (moved < least || moved > most) {
            continue;
          }
          double crossed = crossed(lines, border + moved, letter) + steps * NEARER;
          if (crossed < fewest) {
            fewest = crossed;
            by = moved;
          }
        }
      }
      settled.add(border + by);
    }
    return settled;
  }

  private static double crossed(List<TextRow> lines, double at, double letter) {
    double beside = BESIDE * letter;
    return lines.stream().filter(line -> line.covers(at - beside, at + beside)).count();
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
   * @param whole the same as rows, of which each may have several lines
   * @param left where the table begins
   * @param right where it ends
   */
  List<Double> between(
      List<TextRow> lines, List<TextRow> whole, double left, double right, double letter) {
    if (areKnown()) {
      return settled(lines, letter);
    }
    ColumnGaps gaps = new ColumnGaps(letter);
    List<Double> below = headed ? gaps.below(lines.get(0), lines) : List.of();
    return below.isEmpty() ? gaps.between(lines, whole, left, right) : below;
  }
}
