package dev.grille.lab.cases.tables.settings;

import dev.grille.contracts.Ruling;
import dev.grille.lab.cases.pages.sheets.Sheet;
import dev.grille.lab.cases.pages.sheets.Typesetter;
import dev.grille.lab.cases.print.Lettering;
import dev.grille.lab.cases.print.Lettering.Align;
import dev.grille.lab.cases.tables.plans.Plan;
import dev.grille.lab.cases.tables.plans.PlanCell;
import dev.grille.lab.cases.tables.plans.PlanCell.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A plan whose columns, rows and lines are measured, to be drawn where there is room for it. */
public final class TableSetting {
  /** Distance of two characters that stand one below the other, in ems. */
  private static final double DOWN = 1.15;

  private record SetCell(PlanCell cell, List<String> lines, Lettering face) {}

  private final Plan plan;
  private final TableLook look;
  private final Typesetter measure;
  private final double[] widths;
  private final double[] heights;
  private final List<SetCell> cells = new ArrayList<>();

  /**
   * Measures a table.
   *
   * @param measure whose sheet is not drawn on
   */
  public TableSetting(Plan plan, TableLook look, Typesetter measure) {
    this.plan = plan;
    this.look = look;
    this.measure = measure;
    widths = new double[plan.columns()];
    heights = new double[plan.rows()];
    Arrays.fill(widths, 2.2 * look.size());
    Arrays.fill(heights, height(1));
    breakLines();
    for (int row = 0; row < heights.length; row++) {
      heights[row] += measure.chance(0.3) ? look.uneven() * look.size() : 0;
    }
  }

  /** Makes its columns wider, all alike, until it is as wide as told; never narrower. */
  public void stretch(double width) {
    double factor = Math.max(1, width / width());
    for (int column = 0; column < widths.length; column++) {
      widths[column] *= factor;
    }
  }

  /** How wide it is, in pixels of the sheet. */
  public double width() {
    return Arrays.stream(widths).sum();
  }

  /** How high it is, in pixels of the sheet. */
  public double height() {
    return Arrays.stream(heights).sum();
  }

  /** Whether somebody could take its cells to be others than they are. */
  public boolean isAmbiguous() {
    boolean columnsRuled = plan.ruling() == Ruling.FULL || plan.ruling() == Ruling.VERTICAL;
    if (columnsRuled) {
      return false;
    }
    // A title that stands within one column might be that column's.
    return cells.stream()
        .filter(set -> set.cell().role() == Role.TITLE)
        .anyMatch(set -> widest(set) < Arrays.stream(widths).max().orElseThrow() * 1.2);
  }

  private void breakLines() {
    for (PlanCell cell : plan.cells()) {
      if (cell.columnSpan() == 1) {
        SetCell set = broken(cell, look.wrapAt() * look.size());
        widths[cell.column()] = Math.max(widths[cell.column()], needed(set));
      }
    }
    for (int column = 0; column < widths.length; column++) {
      widths[column] *= look.spread() > 1 ? measure.between(1, look.spread()) : 1;
    }
    for (PlanCell cell : plan.cells()) {
      double room = roomOf(cell);
      SetCell set = broken(cell, room - 2 * beside() - cell.indent() * look.size());
      cells.add(set);
      int last = cell.columnEnd() - 1;
      widths[last] += Math.max(0, needed(set) - room);
    }
    for (SetCell set : cells) {
      if (set.cell().rowSpan() == 1) {
        int row = set.cell().row();
        heights[row] = Math.max(heights[row], neededHeight(set));
      }
    }
    for (SetCell set : cells) {
      PlanCell cell = set.cell();
      double room = 0;
      for (int row = cell.row(); row < cell.rowEnd(); row++) {
        room += heights[row];
      }
      heights[cell.rowEnd() - 1] += Math.max(0, neededHeight(set) - room);
    }
  }

  private double roomOf(PlanCell cell) {
    double room = 0;
    for (int column = cell.column(); column < cell.columnEnd(); column++) {
      room += widths[column];
    }
    return room;
  }

  private SetCell broken(PlanCell cell, double width) {
    boolean heading = cell.role() == Role.HEAD || cell.role() == Role.TITLE;
    String text = cell.text();
    Lettering face = heading ? measure.heading(text, look.size()) : measure.body(text, look.size());
    if (heading && look.head() != null) {
      face = face.colour(look.headInk());
    }
    if (text.isEmpty()) {
      return new SetCell(cell, List.of(), face);
    }
    boolean breaks = cell.wraps() && !cell.vertical();
    return new SetCell(cell, breaks ? measure.broken(text, width, face) : List.of(text), face);
  }

  private double beside() {
    return look.beside() * look.size();
  }

  private double widest(SetCell set) {
    if (set.cell().vertical()) {
      return look.size();
    }
    return set.lines().stream()
        .mapToDouble(line -> measure.sheet().textWidth(line, set.face()))
        .max()
        .orElse(0);
  }

  private double needed(SetCell set) {
    return widest(set) + 2 * beside() + set.cell().indent() * look.size();
  }

  private double neededHeight(SetCell set) {
    return set.cell().vertical()
        ? height(1) + (set.cell().text().length() - 1) * DOWN * look.size()
        : height(set.lines().size());
  }

  private double height(int lines) {
    return look.size() * (1 + (Math.max(1, lines) - 1) * look.leading() + 2 * look.above());
  }

  /** Draws it with its upper left corner at a place. */
  public SetTable draw(Sheet sheet, double x, double y) {
    SetTable table = new SetTable(plan, edges(x, widths), edges(y, heights));
    shade(sheet, table);
    new TableRules(sheet, table, look).draw();
    cells.forEach(set -> print(sheet, table, set));
    return table;
  }

  private static List<Double> edges(double from, double[] lengths) {
    List<Double> edges = new ArrayList<>();
    double edge = from;
    edges.add(edge);
    for (double length : lengths) {
      edge += length;
      edges.add(edge);
    }
    return edges;
  }

  private void shade(Sheet sheet, SetTable table) {
    double x = table.xs().get(0);
    double width = width();
    for (int row = 0; row < plan.rows(); row++) {
      double top = table.ys().get(row);
      double height = heights[row];
      if (row < plan.headRows() && look.head() != null) {
        sheet.mark(pen -> pen.fill(x, top, width, height, look.head()));
      } else if (row >= plan.headRows()
          && (row - plan.headRows()) % 2 == 1
          && look.band() != null) {
        sheet.mark(pen -> pen.fill(x, top, width, height, look.band()));
      }
    }
  }

  private void print(Sheet sheet, SetTable table, SetCell set) {
    PlanCell cell = set.cell();
    var box = table.box(cell);
    double em = look.size();
    if (cell.vertical()) {
      double length = (1 + (cell.text().length() - 1) * DOWN) * em;
      sheet.printDown(
          cell.text(), box.getCenterX(), box.getCenterY() - length / 2, DOWN, set.face());
      return;
    }
    Align align = look.centred() ? Align.CENTRE : cell.align();
    double x =
        switch (align) {
          case LEFT -> box.getMinX() + beside() + cell.indent() * em;
          case CENTRE -> box.getCenterX();
          case RIGHT -> box.getMaxX() - beside();
        };
    double length = (set.lines().size() - 1) * look.leading() * em;
    boolean top = look.top() && cell.row() >= plan.headRows() && cell.rowSpan() == 1;
    double middle = top ? box.getMinY() + (look.above() + 0.5) * em : box.getCenterY() - length / 2;
    for (String line : set.lines()) {
      sheet.print(line, x, middle, set.face().align(align));
      middle += look.leading() * em;
    }
  }
}
