package dev.grille.lab.cases.tables.plans;

import dev.grille.lab.cases.print.Lettering.Align;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The grid of a plan while it is filled: a cell keeps the places that it takes. */
final class PlanGrid {
  private final @Nullable PlanCell[][] places;

  PlanGrid(int rows, int columns) {
    places = new PlanCell[rows][columns];
  }

  /** Puts a cell where nothing is yet; returns whether there was room. */
  boolean put(PlanCell cell) {
    if (cell.rowEnd() > places.length || cell.columnEnd() > places[0].length) {
      return false;
    }
    for (int row = cell.row(); row < cell.rowEnd(); row++) {
      for (int column = cell.column(); column < cell.columnEnd(); column++) {
        if (places[row][column] != null) {
          return false;
        }
      }
    }
    for (int row = cell.row(); row < cell.rowEnd(); row++) {
      for (int column = cell.column(); column < cell.columnEnd(); column++) {
        places[row][column] = cell;
      }
    }
    return true;
  }

  boolean isFree(int row, int column) {
    return places[row][column] == null;
  }

  /** Every cell in order, with an empty one in each place that was left free. */
  List<PlanCell> cells() {
    List<PlanCell> cells = new ArrayList<>();
    for (int row = 0; row < places.length; row++) {
      for (int column = 0; column < places[row].length; column++) {
        PlanCell cell = places[row][column];
        if (cell == null) {
          cells.add(PlanCell.of(row, column, "", PlanCell.Role.BODY, Align.LEFT));
        } else if (cell.row() == row && cell.column() == column) {
          cells.add(cell);
        }
      }
    }
    cells.sort(Comparator.comparingInt(PlanCell::row).thenComparingInt(PlanCell::column));
    return cells;
  }
}
