package dev.grille.sheets;

import dev.grille.contracts.PageTables;
import dev.grille.contracts.Table;
import dev.grille.contracts.TableCell;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Tables as a workbook in Office Open XML: a sheet each, with cells merged as they are in the
 * picture. No cell is a formula. A number is one only where it is shown as it stands there; all
 * else is text.
 */
public final class TableWorkbook {
  /** Of the cells of rows whose number is in doubt: a light yellow. */
  private static final String DOUBTFUL = "FFF2CC";

  /** Text of more characters is shown as number signs by Excel where its format is text. */
  private static final int MAX_TEXT_FORMAT = 255;

  /** Narrower columns show no number, in characters. */
  private static final int LEAST_WIDTH = 8;

  /** A wider column leaves no room for others on a screen, in characters. */
  private static final int MOST_WIDTH = 60;

  /** Around what stands in a cell, in characters. */
  private static final int PADDING = 2;

  /** Characters from here on take two columns of a terminal, and of a sheet: Han, kana, Hangul. */
  private static final int WIDE = 0x2E80;

  private TableWorkbook() {}

  /** The file; the same page gives the same bytes. A page without tables gives an empty sheet. */
  public static byte[] xlsx(PageTables page) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (Workbook book = new Workbook(bytes, "Grille", "1.0")) {
        int number = 0;
        for (Table table : page.tables()) {
          number++;
          write(table, book.newWorksheet("Table " + number));
        }
        if (number == 0) {
          book.newWorksheet("No table");
        }
      }
      return UntimedZip.of(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written to", e);
    }
  }

  private static void write(Table table, Worksheet sheet) {
    int[] widths = new int[table.columns()];
    for (TableCell cell : table.cells()) {
      write(table, cell, sheet);
      if (cell.columnSpan() == 1) {
        int width = cell.lines().stream().mapToInt(TableWorkbook::width).max().orElse(0);
        widths[cell.column()] = Math.max(widths[cell.column()], width);
      }
    }
    for (int column = 0; column < widths.length; column++) {
      int width = Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, widths[column] + PADDING));
      sheet.width(column, width);
    }
  }

  private static void write(Table table, TableCell cell, Worksheet sheet) {
    Range range = sheet.range(cell.row(), cell.column(), cell.rowEnd() - 1, cell.columnEnd() - 1);
    StyleSetter style = range.style().borderStyle(BorderStyle.THIN).verticalAlignment("top");
    String text = String.join("\n", cell.lines());
    Optional<SheetNumber> number = SheetNumber.of(text);
    if (number.isPresent()) {
      sheet.value(cell.row(), cell.column(), number.get().value());
      style = style.format(number.get().format());
    } else if (!text.isEmpty()) {
      sheet.value(cell.row(), cell.column(), SheetText.of(text));
      // Whoever edits it gets no formula of it either.
      style = text.length() <= MAX_TEXT_FORMAT ? style.format("@") : style;
      style = style.wrapText(cell.lines().size() > 1);
    }
    if (!table.proof().doubtful().subMap(cell.row(), cell.rowEnd()).isEmpty()) {
      style = style.fillColor(DOUBTFUL);
    }
    style.set();
    if (cell.rowSpan() > 1 || cell.columnSpan() > 1) {
      range.merge();
    }
  }

  private static int width(String line) {
    return line.codePoints().map(c -> c >= WIDE ? 2 : 1).sum();
  }
}
