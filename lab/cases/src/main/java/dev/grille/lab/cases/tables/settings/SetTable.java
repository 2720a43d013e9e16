package dev.grille.lab.cases.tables.settings;

import dev.grille.lab.cases.tables.plans.Plan;
import dev.grille.lab.cases.tables.plans.PlanCell;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * A table on a sheet.
 *
 * @param plan what stands in it
 * @param xs where its columns begin and the last one ends, in pixels of the sheet
 * @param ys where its rows begin and the last one ends, in pixels of the sheet
 */
public record SetTable(Plan plan, List<Double> xs, List<Double> ys) {
  public SetTable {
    xs = List.copyOf(xs);
    ys = List.copyOf(ys);
  }

  /** Around a cell. */
  public Rectangle2D box(PlanCell cell) {
    return box(cell.row(), cell.column(), cell.rowEnd(), cell.columnEnd());
  }

  /** Around all places from a row and a column to, and without, others. */
  public Rectangle2D box(int row, int column, int rowEnd, int columnEnd) {
    double x = xs.get(column);
    double y = ys.get(row);
    return new Rectangle2D.Double(x, y, xs.get(columnEnd) - x, ys.get(rowEnd) - y);
  }
}
