package dev.grille.vision.tables;

import dev.grille.vision.pixels.Box;
import dev.grille.vision.text.Writing;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells what a single level stroke is that stands alone in a cell. Its form leaves open whether it
 * is a dash or the Chinese numeral one, of which a recogniser that sees nothing else makes any
 * letter; the other cells of its column tell.
 *
 * @param letter height of the page's letters, in pixels
 */
record LoneStrokes(CellInk ink, double letter) {
  /** Height of a stroke against its width, and against the letters' height. */
  private static final double FLAT = 0.3;

  private static final double LOW = 0.3;

  /** Width of a dash that is no hyphen, against the letters' height. */
  private static final double WIDE = 0.7;

  /** That it is what the column tells. */
  private static final double TOLD = 0.85;

  /** The texts of a grid's cells, with such strokes told. */
  List<CellText> told(Grid grid, List<CellText> texts) {
    List<CellText> told = new ArrayList<>(texts);
    for (int i = 0; i < texts.size(); i++) {
      CellText text = texts.get(i);
      boolean mayBe = text.unread() || String.join("", text.lines()).codePoints().count() == 1;
      if (mayBe) {
        Box around = ink.around(grid.box(grid.cells().get(i)));
        if (around != null && isStroke(around)) {
          String stroke =
              isAmongHan(grid, texts, i) ? "一" : around.width() > WIDE * letter ? "—" : "-";
          told.set(i, new CellText(List.of(stroke), TOLD, false));
        }
      }
    }
    return told;
  }

  private boolean isStroke(Box around) {
    return around.height() <= FLAT * around.width() && around.height() <= LOW * letter;
  }

  /** Whether other cells of the column hold Chinese characters and no digits. */
  private static boolean isAmongHan(Grid grid, List<CellText> texts, int cell) {
    int column = grid.cells().get(cell).column();
    boolean han = false;
    for (int i = 0; i < texts.size(); i++) {
      Span other = grid.cells().get(i);
      // The head names a column of numbers, too.
      if (i != cell && other.column() == column && other.row() > 0) {
        String text = String.join("", texts.get(i).lines());
        if (Writing.hasDigit(text)) {
          return false;
        }
        han |= Writing.hasHan(text) && !text.equals("一");
      }
    }
    return han;
  }
}
