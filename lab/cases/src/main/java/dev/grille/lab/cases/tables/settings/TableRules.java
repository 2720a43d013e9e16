package dev.grille.lab.cases.tables.settings;

import dev.grille.contracts.Ruling;
import dev.grille.lab.cases.pages.sheets.Sheet;
import dev.grille.lab.cases.print.Pen;
import dev.grille.lab.cases.tables.plans.Plan;
import dev.grille.lab.cases.tables.plans.PlanCell;
import dev.grille.lab.cases.tables.settings.RuleLook.Stroke;
import java.awt.BasicStroke;
import java.awt.geom.Line2D;

/** Draws a table's rules. */
final class TableRules {
  private final Sheet sheet;
  private final SetTable table;
  private final Plan plan;
  private final TableLook look;
  private final PlanCell[][] owners;

  TableRules(Sheet sheet, SetTable table, TableLook look) {
    this.sheet = sheet;
    this.table = table;
    this.plan = table.plan();
    this.look = look;
    owners = new PlanCell[plan.rows()][plan.columns()];
    for (PlanCell cell : plan.cells()) {
      for (int row = cell.row(); row < cell.rowEnd(); row++) {
        for (int column = cell.column(); column < cell.columnEnd(); column++) {
          owners[row][column] = cell;
        }
      }
    }
  }

  void draw() {
    boolean betweenRows = plan.ruling() == Ruling.FULL || plan.ruling() == Ruling.HORIZONTAL;
    boolean betweenColumns = plan.ruling() == Ruling.FULL || plan.ruling() == Ruling.VERTICAL;
    for (int row = 1; row < plan.rows(); row++) {
      boolean head = row <= plan.headRows();
      if (betweenRows || (head && parts(row))) {
        horizontal(row, head && row < plan.headRows() && !betweenRows);
      }
    }
    if (betweenColumns) {
      for (int column = 1; column < plan.columns(); column++) {
        vertical(column);
      }
    }
    if (look.outer()) {
      edge(0);
      edge(plan.rows());
    }
    if (look.outer() && betweenColumns) {
      side(0);
      side(plan.columns());
    }
  }

  /** Whether a rule belongs between the parts of a head, or below it, where rows have none. */
  private boolean parts(int row) {
    return row < plan.headRows() || look.underHead();
  }

  /**
   * The rule above a row, but where a cell goes through it.
   *
   * @param groups whether it is drawn below merged cells alone, short of their sides
   */
  private void horizontal(int row, boolean groups) {
    double y = table.ys().get(row);
    int from = 0;
    for (int column = 0; column <= plan.columns(); column++) {
      boolean end = column == plan.columns() || owners[row - 1][column] == owners[row][column];
      boolean nextGroup =
          groups && column < plan.columns() && column > from && startsGroup(row, column);
      if (end || nextGroup) {
        if (column > from && (!groups || owners[row - 1][from].columnSpan() > 1)) {
          double inset = groups ? look.size() * 0.4 : 0;
          rule(
              table.xs().get(from) + inset,
              y,
              table.xs().get(column) - inset,
              y,
              look.rules().inner(),
              look.rules().innerWeight());
        }
        from = end ? column + 1 : column;
      }
    }
  }

  private boolean startsGroup(int row, int column) {
    return owners[row - 1][column] != owners[row - 1][column - 1];
  }

  private void vertical(int column) {
    double x = table.xs().get(column);
    int from = 0;
    for (int row = 0; row <= plan.rows(); row++) {
      if (row == plan.rows() || owners[row][column - 1] == owners[row][column]) {
        if (row > from) {
          rule(
              x,
              table.ys().get(from),
              x,
              table.ys().get(row),
              look.rules().inner(),
              look.rules().innerWeight());
        }
        from = row + 1;
      }
    }
  }

  private void edge(int row) {
    double y = table.ys().get(row);
    RuleLook rules = look.rules();
    rule(
        table.xs().get(0),
        y,
        table.xs().get(plan.columns()),
        y,
        rules.frame(),
        rules.frameWeight());
  }

  private void side(int column) {
    double x = table.xs().get(column);
    RuleLook rules = look.rules();
    rule(x, table.ys().get(0), x, table.ys().get(plan.rows()), rules.frame(), rules.frameWeight());
  }

  private void rule(double x1, double y1, double x2, double y2, Stroke stroke, double weight) {
    switch (stroke) {
      case SOLID -> sheet.mark(pen -> pen.line(x1, y1, x2, y2, weight, look.rules().colour()));
      case DOUBLE -> {
        double off = 1.6 * weight + 0.6;
        double dx = x1 == x2 ? off : 0;
        double dy = y1 == y2 ? off : 0;
        sheet.mark(
            pen -> {
              pen.line(x1 - dx, y1 - dy, x2 - dx, y2 - dy, weight, look.rules().colour());
              pen.line(x1 + dx, y1 + dy, x2 + dx, y2 + dy, weight, look.rules().colour());
            });
      }
      case DOTTED ->
          sheet.mark(pen -> broken(pen, x1, y1, x2, y2, weight, weight * 1.2, weight * 2.2));
      case DASHED -> sheet.mark(pen -> broken(pen, x1, y1, x2, y2, weight, 6, 4));
      case WORN -> sheet.mark(pen -> worn(pen, x1, y1, x2, y2, weight));
    }
  }

  private void broken(
      Pen pen, double x1, double y1, double x2, double y2, double weight, double on, double off) {
    pen.graphics().setColor(look.rules().colour());
    float[] dashes = {(float) on, (float) off};
    pen.graphics()
        .setStroke(
            new BasicStroke(
                (float) weight, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dashes, 0));
    pen.graphics().draw(new Line2D.Double(x1, y1, x2, y2));
  }

  private void worn(Pen pen, double x1, double y1, double x2, double y2, double weight) {
    double length = Math.hypot(x2 - x1, y2 - y1);
    double from = 0;
    while (from < length) {
      double to = Math.min(length, from + pen.random().nextDouble(20, 160));
      pen.line(
          x1 + (x2 - x1) * from / length,
          y1 + (y2 - y1) * from / length,
          x1 + (x2 - x1) * to / length,
          y1 + (y2 - y1) * to / length,
          weight,
          look.rules().colour());
      from = to + pen.random().nextDouble(1.5, 5);
    }
  }
}
