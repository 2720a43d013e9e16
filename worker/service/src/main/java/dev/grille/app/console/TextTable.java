package dev.grille.app.console;

import java.util.ArrayList;
import java.util.List;

/** A table for a terminal. Columns are as wide as their widest cell. */
public final class TextTable {
  /** Where a column's text stands. */
  public enum Side {
    /** Words. */
    LEFT,
    /** Figures. */
    RIGHT
  }

  private static final String GAP = "  ";

  private final List<String> heads;
  private final List<Side> sides;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * An empty table.
   *
   * @param heads one per column
   * @param sides one per column
   */
  public TextTable(List<String> heads, List<Side> sides) {
    if (heads.size() != sides.size()) {
      throw new IllegalArgumentException(heads.size() + " heads, " + sides.size() + " sides");
    }
    this.heads = List.copyOf(heads);
    this.sides = List.copyOf(sides);
  }

  /** Adds a row of as many cells as there are columns. */
  public void row(String... cells) {
    if (cells.length != heads.size()) {
      throw new IllegalArgumentException(cells.length + " cells, " + heads.size() + " columns");
    }
    rows.add(List.of(cells));
  }

  /** Leaves an empty line. */
  public void gap() {
    rows.add(List.of());
  }

  /** Heads, a rule, and the rows, one line each. */
  public List<String> lines() {
    int[] widths = new int[heads.size()];
    measure(heads, widths);
    rows.forEach(row -> measure(row, widths));
    List<String> lines = new ArrayList<>();
    lines.add(line(heads, widths));
    List<String> rule = new ArrayList<>();
    for (int width : widths) {
      rule.add("─".repeat(width));
    }
    lines.add(line(rule, widths));
    rows.forEach(row -> lines.add(line(row, widths)));
    return lines;
  }

  private static void measure(List<String> cells, int[] widths) {
    for (int i = 0; i < cells.size(); i++) {
      widths[i] = Math.max(widths[i], TextWidth.of(cells.get(i)));
    }
  }

  private String line(List<String> cells, int[] widths) {
    List<String> padded = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      padded.add(
          sides.get(i) == Side.LEFT
              ? TextWidth.padRight(cells.get(i), widths[i])
              : TextWidth.padLeft(cells.get(i), widths[i]));
    }
    return String.join(GAP, padded).stripTrailing();
  }
}
