package dev.grille.vision.tables;

import dev.grille.contracts.CellResult;
import dev.grille.contracts.Quad;
import dev.grille.contracts.Table;
import dev.grille.contracts.TableCell;
import dev.grille.vision.geometry.Homography;
import dev.grille.vision.pixels.Box;
import dev.grille.vision.text.LineBreaks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table in a window.
 *
 * @param table its places are those of the pixels that were cut out
 * @param toFrame from these into the window's frame
 */
record SeenTable(Table table, Homography toFrame) {
  /** The same with other texts in its cells. */
  SeenTable with(List<TableCell> cells) {
    Table read =
        new Table(
            table.quad(),
            table.ruling(),
            table.rows(),
            table.columns(),
            cells,
            table.proof(),
            table.score());
    return new SeenTable(read, toFrame);
  }

  /** Where it stands in the window's frame. */
  Box box() {
    return Box.around(toFrame.toPicture(table.quad()));
  }

  /** Borders of its columns from the left, in the window's frame. */
  List<Double> columns() {
    List<Double> borders = new ArrayList<>();
    for (int column = 0; column < table.columns(); column++) {
      int at = column;
      borders.add(
          table.cells().stream()
              .filter(cell -> cell.column() == at)
              .mapToDouble(cell -> placed(cell).left())
              .average()
              .orElseGet(() -> borders.isEmpty() ? box().left() : borders.get(at - 1)));
    }
    borders.add(box().right());
    return borders;
  }

  /** How many rows, from the first one, have their middle above a height of the frame. */
  int rowsAbove(double y) {
    int rows = 0;
    while (rows < table.rows() && middle(rows) < y) {
      rows++;
    }
    return rows;
  }

  /** Where a row ends, in the window's frame. */
  double bottom(int row) {
    return table.cells().stream()
        .filter(cell -> cell.rowEnd() == row + 1)
        .mapToDouble(cell -> placed(cell).bottom())
        .max()
        .orElse(box().bottom());
  }

  private double top(int row) {
    return table.cells().stream()
        .filter(cell -> cell.row() == row)
        .mapToDouble(cell -> placed(cell).top())
        .min()
        .orElse(box().top());
  }

  private double middle(int row) {
    return (top(row) + bottom(row)) / 2;
  }

  /** The texts of its rows from one to before another, column by column. */
  List<List<String>> values(int from, int end) {
    String[][] values = new String[Math.max(0, end - from)][table.columns()];
    for (String[] row : values) {
      Arrays.fill(row, "");
    }
    for (TableCell cell : table.cells()) {
      if (cell.row() >= from && cell.row() < end) {
        values[cell.row() - from][cell.column()] = text(cell);
      }
    }
    return Arrays.stream(values).map(List::of).toList();
  }

  /** What a head of some rows calls each column, from above. */
  List<String> labels(int from, int end) {
    return labels(heads(), from, end);
  }

  /**
   * The same of several heads.
   *
   * @param heads what {@link #heads} gave
   */
  List<String> labels(String[][] heads, int from, int end) {
    List<String> labels = new ArrayList<>();
    for (int column = 0; column < table.columns(); column++) {
      int at = column;
      labels.add(
          IntStream.range(from, end)
              .mapToObj(row -> heads[row][at])
              .filter(text -> !text.isEmpty())
              .collect(Collectors.joining(" ")));
    }
    return labels;
  }

  /** By row and column the text that begins in the row and stands over the column. */
  String[][] heads() {
    String[][] heads = new String[table.rows()][table.columns()];
    for (String[] row : heads) {
      Arrays.fill(row, "");
    }
    for (TableCell cell : table.cells()) {
      Arrays.fill(heads[cell.row()], cell.column(), cell.columnEnd(), text(cell));
    }
    return heads;
  }

  /** Probability that all that the rows from one say is right, 0 to 1. */
  double probability(int from) {
    double probability = 1;
    for (TableCell cell : table.cells()) {
      probability *= cell.row() >= from ? cell.score() / 100 : 1;
    }
    return probability;
  }

  /** Its cells as they are answered, in the pixels of the picture. */
  List<CellResult> cells(Homography toPicture) {
    Homography map = toFrame.then(toPicture);
    return table.cells().stream()
        .map(
            cell ->
                CellResult.of(
                    new TableCell(
                        cell.row(),
                        cell.column(),
                        cell.rowSpan(),
                        cell.columnSpan(),
                        cell.lines(),
                        map.toPicture(cell.quad()),
                        cell.score())))
        .toList();
  }

  /** Around it, in the pixels of the picture. */
  Quad quad(Homography toPicture) {
    return toFrame.then(toPicture).toPicture(table.quad());
  }

  private Box placed(TableCell cell) {
    return Box.around(toFrame.toPicture(cell.quad()));
  }

  private static String text(TableCell cell) {
    return LineBreaks.WRAPPED.join(cell.lines());
  }
}
