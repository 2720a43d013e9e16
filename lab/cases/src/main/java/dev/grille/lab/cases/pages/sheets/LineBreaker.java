package dev.grille.lab.cases.pages.sheets;

import dev.grille.lab.cases.print.Lettering;
import java.util.ArrayList;
import java.util.List;

/** Breaks a text into lines: between words, and between any two Chinese characters. */
final class LineBreaker {
  private static final String NEVER_FIRST = "，。；：、！？）》”,.;:!?)";
  private static final String NEVER_LAST = "（《“(";

  private final Sheet sheet;
  private final Lettering lettering;

  LineBreaker(Sheet sheet, Lettering lettering) {
    this.sheet = sheet;
    this.lettering = lettering;
  }

  /**
   * The lines.
   *
   * @param indent by how much the first one is shorter
   */
  List<String> lines(String text, double width, double indent) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String piece : pieces(text)) {
      double room = lines.isEmpty() ? width - indent : width;
      boolean full = sheet.textWidth((line + piece).strip(), lettering) > room;
      if (full && !line.toString().isBlank()) {
        lines.add(line.toString().strip());
        line.setLength(0);
      }
      line.append(piece);
    }
    if (!line.toString().isBlank()) {
      lines.add(line.toString().strip());
    }
    return lines;
  }

  /** What is never broken: a word with the space after it, a character with its punctuation. */
  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      piece.append(c);
      boolean last = i + 1 == text.length();
      if (last || breaksBetween(c, text.charAt(i + 1))) {
        pieces.add(piece.toString());
        piece.setLength(0);
      }
    }
    return pieces;
  }

  private static boolean breaksBetween(char before, char after) {
    if (NEVER_FIRST.indexOf(after) >= 0 || NEVER_LAST.indexOf(before) >= 0 || after == ' ') {
      return false;
    }
    return before == ' ' || Han.in(String.valueOf(before)) || Han.in(String.valueOf(after));
  }
}
