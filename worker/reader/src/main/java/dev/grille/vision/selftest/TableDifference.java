package dev.grille.vision.selftest;

import dev.grille.contracts.Value;
import dev.grille.vision.text.Writing;
import java.util.List;

/**
 * How a table was read otherwise in a copy than in the picture.
 *
 * @param knownRows rows of the picture's table
 * @param rows of the copy's
 * @param cells of the picture's table
 * @param otherwise cells that were read otherwise; all of them where the rows or columns differ
 */
record TableDifference(int knownRows, int rows, int cells, int otherwise) {
  /**
   * Share of the cells from which a table is weak: one of ten that is misread in a distorted copy
   * alone says nothing of photographs.
   */
  private static final double LARGE = 0.1;

  static TableDifference between(Value known, Value read) {
    Value.Table first = (Value.Table) known;
    Value.Table second = (Value.Table) read;
    int rows = first.values().size();
    int cells = rows * first.labels().size();
    boolean isShapedAlike =
        rows == second.values().size() && first.labels().size() == second.labels().size();
    int otherwise = cells;
    if (isShapedAlike) {
      otherwise = 0;
      for (int row = 0; row < rows; row++) {
        otherwise += otherwise(first.values().get(row), second.values().get(row));
      }
    }
    return new TableDifference(rows, second.values().size(), cells, otherwise);
  }

  private static int otherwise(List<String> known, List<String> read) {
    int count = 0;
    for (int i = 0; i < known.size(); i++) {
      count += Writing.folded(known.get(i)).equals(Writing.folded(read.get(i))) ? 0 : 1;
    }
    return count;
  }

  /** Whether anything is otherwise; rows count, too, where the picture shows none. */
  boolean isAny() {
    return otherwise > 0 || rows != knownRows;
  }

  boolean isLarge() {
    return rows != knownRows || otherwise > LARGE * cells;
  }

  String described() {
    return rows == knownRows
        ? "with %d of its %d cells otherwise".formatted(otherwise, cells)
        : "with %d rows in place of %d".formatted(rows, knownRows);
  }
}
