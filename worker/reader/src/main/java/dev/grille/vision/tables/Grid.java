package dev.grille.vision.tables;

import dev.grille.vision.pixels.Box;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The rows and columns of a table on a flat page, and which of their places are one cell.
 *
 * @param xs borders of columns from the left, in pixels; one more than there are columns
 * @param ys borders of rows from above, in pixels; one more than there are rows
 * @param cells that tile it, by row and column
 */
record Grid(List<Double> xs, List<Double> ys, List<Span> cells) {
  Grid {
    xs = List.copyOf(xs);
    ys = List.copyOf(ys);
    cells = List.copyOf(cells);
    if (xs.size() < 2 || ys.size() < 2) {
      throw new IllegalArgumentException("a grid has at least one row and one column");
    }
  }

  int rows() {
    return ys.size() - 1;
  }

  int columns() {
    return xs.size() - 1;
  }

  Box box() {
    return new Box(xs.get(0), ys.get(0), xs.get(columns()), ys.get(rows()));
  }

  Box box(Span cell) {
    return new Box(
        xs.get(cell.column()), ys.get(cell.row()), xs.get(cell.columnEnd()), ys.get(cell.rowEnd()));
  }

  /** The cell that each place belongs to, by row and column. */
  Span[][] places() {
    Span[][] places = new Span[rows()][columns()];
    for (Span cell : cells) {
      for (int row = cell.row(); row < cell.rowEnd(); row++) {
        Arrays.fill(places[row], cell.column(), cell.columnEnd(), cell);
      }
    }
    return places;
  }

  /** The column that a place lies in; the nearest one for a place beside the grid. */
  int column(double x) {
    return place(xs, x);
  }

  /** The row that a place lies in; the nearest one for a place beside the grid. */
  int row(double y) {
    return place(ys, y);
  }

  private static int place(List<Double> borders, double at) {
    int place = 0;
    while (place < borders.size() - 2 && at >= borders.get(place + 1)) {
      place++;
    }
    return place;
  }

  /**
   * A grid whose cells are single places but for those that are joined; what they make is filled up
   * to rectangles.
   */
  static Grid of(List<Double> xs, List<Double> ys, List<Span> joined) {
    List<Span> spans = new ArrayList<>();
    for (Span each : joined) {
      Span grown = each;
      boolean again = true;
      while (again) {
        again = false;
        for (int i = spans.size() - 1; i >= 0; i--) {
          if (spans.get(i).overlaps(grown)) {
            grown = grown.union(spans.remove(i));
            again = true;
          }
        }
      }
      spans.add(grown);
    }
    int rows = ys.size() - 1;
    int columns = xs.size() - 1;
    boolean[] taken = new boolean[rows * columns];
    for (Span span : spans) {
      for (int row = span.row(); row < span.rowEnd(); row++) {
        for (int column = span.column(); column < span.columnEnd(); column++) {
          taken[row * columns + column] = true;
        }
      }
    }
    for (int place = 0; place < taken.length; place++) {
      if (!taken[place]) {
        int row = place / columns;
        int column = place % columns;
        spans.add(new Span(row, column, row + 1, column + 1));
      }
    }
    spans.sort(Comparator.comparingInt(Span::row).thenComparingInt(Span::column));
    return new Grid(xs, ys, spans);
  }
}
