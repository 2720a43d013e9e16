package dev.grille.lab.bench.accuracy;

import java.util.ArrayList;
import java.util.List;

/** A table of text, for terminals and for Markdown. */
public final class TextTable {
  private final List<List<String>> rows = new ArrayList<>();

  /** A table with these heads. */
  public TextTable(String... heads) {
    rows.add(List.of(heads));
  }

  /** Adds a row. */
  public TextTable row(Object... cells) {
    List<String> row = new ArrayList<>();
    for (Object cell : cells) {
      row.add(String.valueOf(cell));
    }
    rows.add(row);
    return this;
  }

  /** With aligned columns. */
  public String plain() {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        String gap = " ".repeat(Math.max(0, width(i) - columns(row.get(i))));
        line.append(i == 0 ? row.get(i) + gap : "  " + gap + row.get(i));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  /** As Markdown. */
  public String markdown() {
    StringBuilder text = new StringBuilder();
    for (int r = 0; r < rows.size(); r++) {
      text.append("| ").append(String.join(" | ", rows.get(r))).append(" |\n");
      if (r == 0) {
        text.append("| ---").append(" | ---:".repeat(rows.get(0).size() - 1)).append(" |\n");
      }
    }
    return text.toString();
  }

  /** Three decimals, or a dash where there is no number. */
  public static String share(double value) {
    return Double.isNaN(value) ? "-" : String.format("%.3f", value);
  }

  /** Two decimals, or a dash where there is no number. */
  public static String number(double value) {
    return Double.isNaN(value) ? "-" : String.format("%.2f", value);
  }

  private int width(int column) {
    return rows.stream()
        .filter(row -> row.size() > column)
        .mapToInt(row -> columns(row.get(column)))
        .max()
        .orElse(0);
  }

  /** Terminal columns: an ideograph takes two. */
  private static int columns(String text) {
    return text.codePoints().map(c -> Character.isIdeographic(c) ? 2 : 1).sum();
  }
}
