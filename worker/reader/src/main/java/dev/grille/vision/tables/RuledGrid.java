package dev.grille.vision.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;

/** The grid of a table whose rows and columns have rules: places without one between are a cell. */
final class RuledGrid {
  /** Share of a border that is ruled from which it parts two cells. */
  static final double PARTS = 0.5;

  private RuledGrid() {}

  /** The grid of these rules. */
  static Grid of(RuleGroup rules, double letter) {
    List<Double> xs = new ArrayList<>(rules.xs(letter));
    List<Double> ys = new ArrayList<>(rules.ys(letter));
    boolean again = true;
    while (again) {
      again = removeIdle(ys, y -> isLevel(rules, xs, y, letter));
      again |= removeIdle(xs, x -> isUpright(rules, ys, x, letter));
    }
    return of(rules, xs, ys, letter);
  }

  /** Takes out borders that part no cells: ink that was no rule. */
  private static boolean removeIdle(List<Double> borders, DoublePredicate parts) {
    for (int i = borders.size() - 2; i > 0; i--) {
      if (!parts.test(borders.get(i))) {
        borders.remove(i);
        return true;
      }
    }
    return false;
  }

  private static boolean isLevel(RuleGroup rules, List<Double> xs, double y, double letter) {
    for (int column = 0; column < xs.size() - 1; column++) {
      if (rules.levelShare(y, xs.get(column), xs.get(column + 1), letter) >= PARTS) {
        return true;
      }
    }
    return false;
  }

  private static boolean isUpright(RuleGroup rules, List<Double> ys, double x, double letter) {
    for (int row = 0; row < ys.size() - 1; row++) {
      if (rules.uprightShare(x, ys.get(row), ys.get(row + 1), letter) >= PARTS) {
        return true;
      }
    }
    return false;
  }

  private static Grid of(RuleGroup rules, List<Double> xs, List<Double> ys, double letter) {
    List<Span> joined = new ArrayList<>();
    for (int row = 0; row < ys.size() - 1; row++) {
      for (int column = 0; column < xs.size() - 1; column++) {
        boolean lastColumn = column == xs.size() - 2;
        if (!lastColumn
            && rules.uprightShare(xs.get(column + 1), ys.get(row), ys.get(row + 1), letter)
                < PARTS) {
          joined.add(new Span(row, column, row + 1, column + 2));
        }
        boolean lastRow = row == ys.size() - 2;
        if (!lastRow
            && rules.levelShare(ys.get(row + 1), xs.get(column), xs.get(column + 1), letter)
                < PARTS) {
          joined.add(new Span(row, column, row + 2, column + 1));
        }
      }
    }
    return Grid.of(xs, ys, joined);
  }
}
