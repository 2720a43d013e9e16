package dev.grille.reader;

import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.contracts.Ruling;
import dev.grille.contracts.Table;
import dev.grille.contracts.TableCell;
import dev.grille.contracts.TableProof;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** The tables of pictures that say in words what stands in them: {@code a,b;c,d} is two by two. */
public final class SaidTables {
  private static final double WIDTH = 100;
  private static final double HEIGHT = 20;

  private SaidTables() {}

  /** The table: rows end with semicolons, cells with commas; all rows are as long as the first. */
  public static Table of(String said) {
    String[] rows = said.split(";");
    int columns = rows[0].split(",").length;
    List<TableCell> cells = new ArrayList<>();
    for (int row = 0; row < rows.length; row++) {
      String[] texts = rows[row].split(",", columns);
      for (int column = 0; column < columns; column++) {
        String text = column < texts.length ? texts[column] : "";
        List<String> lines = text.isEmpty() ? List.of() : List.of(text);
        Quad quad = quad(column, row, column + 1, row + 1);
        cells.add(new TableCell(row, column, 1, 1, lines, quad, 97.98));
      }
    }
    TableProof proof =
        new TableProof(
            rows.length, rows.length, columns, columns, 1, new TreeMap<>(), List.of(), Set.of());
    Quad quad = quad(0, 0, columns, rows.length);
    return new Table(quad, Ruling.FULL, rows.length, columns, cells, proof, 97.98);
  }

  private static Quad quad(int left, int top, int right, int bottom) {
    return new Quad(
        new Point(left * WIDTH, top * HEIGHT),
        new Point(right * WIDTH, top * HEIGHT),
        new Point(right * WIDTH, bottom * HEIGHT),
        new Point(left * WIDTH, bottom * HEIGHT));
  }
}
