package dev.grille.app.console;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table of text, for terminals and for Markdown. Columns are as wide as their widest cell. */
public final class TextTable {
  /** Where a column's text stands. */
  public enum Side {
    /** Words. */
    LEFT("---"),
    /** Figures. */
    RIGHT("---:");

    private final String rule;

    Side(String rule) {
      this.rule = rule;
    }
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

  /** An empty table of figures: words in the first column, figures in the others. */
  public TextTable(String... heads) {
    this(
        List.of(heads),
        Stream.concat(
                Stream.of(Side.LEFT), Collections.nCopies(heads.length - 1, Side.RIGHT).stream())
            .toList());
  }

  /** Adds a row of as many cells as there are columns. */
  public void row(Object... cells) {
    if (cells.length != heads.size()) {
      throw new IllegalArgumentException(cells.length + " cells, " + heads.size() + " columns");
    }
    rows.add(Stream.of(cells).map(String::valueOf).toList());
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

  /** The lines as one text. */
  public String plain() {
    return lines().stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  /** As Markdown, without its empty lines, which would end the table. */
  public String markdown() {
    Stream<List<String>> rules = Stream.of(sides.stream().map(side -> side.rule).toList());
    Stream<List<String>> words =
        Stream.concat(Stream.of(heads), rows.stream().filter(row -> !row.isEmpty()))
            .map(row -> row.stream().map(cell -> cell.replace("|", "\\|")).toList());
    List<List<String>> all = new ArrayList<>(words.toList());
    all.addAll(1, rules.toList());
    return all.stream()
        .map(row -> "| " + String.join(" | ", row) + " |\n")
        .collect(Collectors.joining());
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
