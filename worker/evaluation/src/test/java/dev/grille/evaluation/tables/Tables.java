package dev.grille.evaluation.tables;

import dev.grille.contracts.PageTables;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.contracts.RowDoubt;
import dev.grille.contracts.Ruling;
import dev.grille.contracts.Table;
import dev.grille.contracts.TableCell;
import dev.grille.contracts.TableEdge;
import dev.grille.contracts.TableProof;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Tables for tests, a string for each row, cells parted by bars and lines of a cell by slashes. A
 * cell that is {@code <} belongs to the one on its left, one that is {@code ^} to the one above.
 */
final class Tables {
  private Tables() {}

  private record Spanned(int row, int column, int rowSpan, int columnSpan, String text) {}

  static Quad box(double x, double y, double w, double h) {
    return new Quad(
        new Point(x, y), new Point(x + w, y), new Point(x + w, y + h), new Point(x, y + h));
  }

  static TrueTable truth(String... rows) {
    return truth(null, Set.of(), rows);
  }

  static TrueTable truth(@Nullable Quad quad, Set<TableEdge> cut, String... rows) {
    List<TrueCell> cells =
        spanned(rows).stream()
            .map(
                one ->
                    new TrueCell(
                        one.row(),
                        one.column(),
                        one.rowSpan(),
                        one.columnSpan(),
                        one.text().replace('/', '\n'),
                        null))
            .toList();
    return new TrueTable(rows.length, columns(rows), cells, Ruling.FULL, quad, List.of(), cut);
  }

  static TablesTruth page(TrueTable... tables) {
    return new TablesTruth(100, 100, 0, List.of(tables));
  }

  static Table found(String... rows) {
    return found(box(0, 0, 100, 100), proof(), 80, rows);
  }

  static Table found(Quad quad, TableProof proof, double score, String... rows) {
    List<TableCell> cells =
        spanned(rows).stream()
            .map(
                one ->
                    new TableCell(
                        one.row(),
                        one.column(),
                        one.rowSpan(),
                        one.columnSpan(),
                        one.text().isEmpty() ? List.of() : List.of(one.text().split("/")),
                        box(10 * one.column(), 10 * one.row(), 10, 10),
                        score))
            .toList();
    return new Table(quad, Ruling.FULL, rows.length, columns(rows), cells, proof, score);
  }

  static TableProof proof() {
    return new TableProof(0, 0, 0, 0, 1, new TreeMap<>(), List.of(), Set.of());
  }

  static TableProof doubting(int row) {
    SortedMap<Integer, RowDoubt> doubtful = new TreeMap<>();
    doubtful.put(row, RowDoubt.JOINED);
    return new TableProof(0, 0, 0, 0, 1, doubtful, List.of(), Set.of());
  }

  static PageTables read(Table... tables) {
    return new PageTables(100, 100, 0, 0, List.of(tables));
  }

  private static int columns(String... rows) {
    return rows[0].split("\\|", -1).length;
  }

  private static List<Spanned> spanned(String... rows) {
    List<Spanned> cells = new ArrayList<>();
    for (int row = 0; row < rows.length; row++) {
      String[] texts = rows[row].split("\\|", -1);
      for (int column = 0; column < texts.length; column++) {
        if (texts[column].equals("<") || texts[column].equals("^")) {
          continue;
        }
        int across = 1;
        while (column + across < texts.length && texts[column + across].equals("<")) {
          across++;
        }
        int down = 1;
        while (row + down < rows.length && rows[row + down].split("\\|", -1)[column].equals("^")) {
          down++;
        }
        cells.add(new Spanned(row, column, down, across, texts[column]));
      }
    }
    return cells;
  }
}
