package dev.grille.vision.tables;

import dev.grille.contracts.RowDoubt;
import dev.grille.contracts.Ruling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a page's text says against the number of rows of a table that was found on it: text which
 * belongs to no row of it, and rows whose distance or whose texts differ from those of its others.
 *
 * @param letter height of the page's letters, in pixels
 */
record RowDoubts(double letter) {
  /** How much further off than its rows are from each other text may stand that is one of them. */
  private static final double NEXT = 1.25;

  /** The distance between rows of a table that shows none, in letters. */
  private static final double ONE_ROW = 0.8;

  /** Rows without rules leave room for another one: twice the usual distance, and its letters. */
  private static final double TWICE = 1.8;

  private static final double ROW = 0.6;

  /** Against the highest text of the row next to it: titles are larger. */
  private static final double LARGER = 1.15;

  /** Distances that are needed to tell the usual one. */
  private static final int SOME = 2;

  /** The same table with what speaks against its rows; what was in doubt before stays so. */
  FoundTable of(FoundTable table, List<TextPiece> page) {
    if (table.ruling() == Ruling.FULL) {
      return table;
    }
    List<List<TextPiece>> rows = rows(table, page);
    Map<Integer, RowDoubt> doubts = new HashMap<>(table.doubts());
    double[] gaps = gaps(rows);
    double usual = gaps.length == 0 ? ONE_ROW * letter : gaps[gaps.length / 2];
    if (table.rowsByRules() == 0) {
      between(table.grid(), rows, gaps.length < SOME ? Double.MAX_VALUE : usual, doubts);
    }
    beyond(table.grid(), rows, page, NEXT * Math.max(usual, ONE_ROW * letter), doubts);
    return table.doubted(doubts);
  }

  /** The texts of each row without those that reach over several. */
  private static List<List<TextPiece>> rows(FoundTable table, List<TextPiece> page) {
    Grid grid = table.grid();
    Span[][] places = grid.places();
    List<List<TextPiece>> rows = new ArrayList<>();
    for (int row = 0; row < grid.rows(); row++) {
      rows.add(new ArrayList<>());
    }
    for (TextPiece piece : page) {
      int row = grid.row(piece.region().y());
      Span cell = places[row][grid.column(piece.region().x())];
      if (piece.liesIn(grid.box()) && !cell.isTall()) {
        rows.get(row).add(piece);
      }
    }
    return rows;
  }

  private static double[] gaps(List<List<TextPiece>> rows) {
    List<Double> gaps = new ArrayList<>();
    for (int row = 1; row < rows.size(); row++) {
      Double gap = gap(rows, row);
      if (gap != null) {
        gaps.add(Math.max(0, gap));
      }
    }
    double[] sorted = gaps.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return sorted;
  }

  /** Above a row; null where it or the one above it has no text of its own. */
  private static @Nullable Double gap(List<List<TextPiece>> rows, int row) {
    return rows.get(row).isEmpty() || rows.get(row - 1).isEmpty()
        ? null
        : top(rows.get(row)) - bottom(rows.get(row - 1));
  }

  private void between(
      Grid grid, List<List<TextPiece>> rows, double usual, Map<Integer, RowDoubt> doubts) {
    Span[][] places = grid.places();
    for (int row = 1; row < grid.rows(); row++) {
      Double gap = gap(rows, row);
      if (gap != null && gap > TWICE * usual + ROW * letter) {
        doubts.putIfAbsent(row, RowDoubt.MISSED);
      } else if (gap != null
          // It names all of them.
          && !places[row][0].isTall()
          && mayGoOn(grid, rows.get(row - 1), rows.get(row))) {
        doubts.putIfAbsent(row, RowDoubt.PARTED);
      }
    }
  }

  /** Whether a row has text but where the one above it has some, and none that would name it. */
  private static boolean mayGoOn(Grid grid, List<TextPiece> above, List<TextPiece> row) {
    boolean[] before = filled(grid, above);
    boolean[] own = filled(grid, row);
    return !own[0]
        && IntStream.range(0, own.length).noneMatch(column -> own[column] && !before[column]);
  }

  private static boolean[] filled(Grid grid, List<TextPiece> row) {
    boolean[] filled = new boolean[grid.columns()];
    row.forEach(piece -> filled[grid.column(piece.region().x())] = true);
    return filled;
  }

  /** Text outside that stands as near to the first or the last row as another row would. */
  private static void beyond(
      Grid grid,
      List<List<TextPiece>> rows,
      List<TextPiece> page,
      double near,
      Map<Integer, RowDoubt> doubts) {
    int last = rows.size() - 1;
    double top = rows.get(0).isEmpty() ? grid.box().top() : top(rows.get(0));
    double bottom = rows.get(last).isEmpty() ? grid.box().bottom() : bottom(rows.get(last));
    for (TextPiece piece : page) {
      double x = piece.region().x();
      if (x <= grid.box().left() || x >= grid.box().right()) {
        continue;
      }
      boolean above = piece.middle() < grid.box().top() && top - piece.bottom() <= near;
      boolean below = piece.middle() > grid.box().bottom() && piece.top() - bottom <= near;
      if (above && !isTitle(piece, rows.get(0))) {
        doubts.putIfAbsent(0, RowDoubt.MISSED);
      }
      if (below && !isTitle(piece, rows.get(last))) {
        doubts.putIfAbsent(last, RowDoubt.MISSED);
      }
    }
  }

  private static boolean isTitle(TextPiece piece, List<TextPiece> row) {
    double highest = row.stream().mapToDouble(text -> text.region().height()).max().orElse(0);
    return !row.isEmpty() && piece.region().height() > LARGER * highest;
  }

  private static double top(List<TextPiece> row) {
    return row.stream().mapToDouble(TextPiece::top).min().orElseThrow();
  }

  private static double bottom(List<TextPiece> row) {
    return row.stream().mapToDouble(TextPiece::bottom).max().orElseThrow();
  }
}
