package dev.grille.lab.cases.tables.plans;

import dev.grille.lab.cases.print.Lettering.Align;

/**
 * A cell of a table that is to be drawn.
 *
 * @param row its first row, from 0
 * @param column its first column, from 0
 * @param rowSpan how many rows it takes
 * @param columnSpan how many columns it takes
 * @param text all that stands in it; empty where nothing does
 * @param role what it is for
 * @param align to which side its text is set
 * @param indent by how many ems its text stands further in
 * @param wraps whether its text may be broken into several lines to keep its column narrow
 * @param vertical whether its characters stand one below the other
 */
public record PlanCell(
    int row,
    int column,
    int rowSpan,
    int columnSpan,
    String text,
    Role role,
    Align align,
    int indent,
    boolean wraps,
    boolean vertical) {
  /** What a cell is for. */
  public enum Role {
    /** Names what the whole table or the rows below it are about, over all columns. */
    TITLE,
    HEAD,
    /** Names the rows beside it. */
    LABEL,
    BODY,
    TOTAL
  }

  /** A cell of one row and one column whose text is set in one line. */
  static PlanCell of(int row, int column, String text, Role role, Align align) {
    return new PlanCell(row, column, 1, 1, text, role, align, 0, false, false);
  }

  PlanCell spanning(int rows, int columns) {
    return new PlanCell(row, column, rows, columns, text, role, align, indent, wraps, vertical);
  }

  PlanCell indented(int ems) {
    return new PlanCell(row, column, rowSpan, columnSpan, text, role, align, ems, wraps, vertical);
  }

  PlanCell wrapping() {
    return new PlanCell(
        row, column, rowSpan, columnSpan, text, role, align, indent, true, vertical);
  }

  PlanCell goingDown() {
    return new PlanCell(row, column, rowSpan, columnSpan, text, role, align, indent, false, true);
  }

  /** The row after its last. */
  public int rowEnd() {
    return row + rowSpan;
  }

  /** The column after its last. */
  public int columnEnd() {
    return column + columnSpan;
  }
}
