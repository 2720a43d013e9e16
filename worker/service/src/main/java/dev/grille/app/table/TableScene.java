package dev.grille.app.table;

import dev.grille.app.overlay.OverlayScene;
import dev.grille.app.overlay.OverlayScene.Mark;
import dev.grille.app.overlay.OverlayScene.Window;
import dev.grille.contracts.PageTables;
import dev.grille.contracts.Table;
import dev.grille.contracts.TableCell;
import dev.grille.recognition.ResultShaper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What an overlay shows of the tables of a page: each table, its cells with their scores and the
 * numbers of their rows, and beside it the texts that are in doubt.
 */
final class TableScene {
  /** As doubtful as a field's value would be. */
  private static final double GOOD = Double.parseDouble(ResultShaper.REVIEW_BELOW);

  /** More would make the picture higher than anybody looks through. */
  private static final int MOST_TEXTS = 40;

  private TableScene() {}

  static OverlayScene of(String title, PageTables page) {
    List<Window> windows = new ArrayList<>();
    List<Mark> marks = new ArrayList<>();
    for (Table table : page.tables()) {
      windows.add(window(table));
      table.cells().forEach(cell -> marks.add(mark(table, cell)));
    }
    page.tables().stream()
        .flatMap(table -> table.cells().stream())
        .filter(cell -> cell.score() < GOOD)
        .limit(MOST_TEXTS)
        .forEach(cell -> windows.add(window(cell)));
    String turn =
        page.angle() == 0 ? "" : "the page stands turned by " + page.angle() + "° clockwise";
    return new OverlayScene(title, null, windows, turn, marks);
  }

  private static Window window(Table table) {
    String name =
        "table of %d rows x %d columns, ruling %s"
            .formatted(table.rows(), table.columns(), table.ruling().wireName());
    String doubts = String.join(", ", TableSummary.doubts(table.proof()));
    return new Window(
        name,
        doubts.isEmpty() ? "rows are sure" : doubts,
        table.score(),
        table.quad(),
        table.score() >= GOOD && doubts.isEmpty());
  }

  /** Without a place: its cell is marked already. */
  private static Window window(TableCell cell) {
    String name = "row " + cell.row() + ", column " + cell.column();
    return new Window(name, String.join(" ", cell.lines()), cell.score(), null, false);
  }

  private static Mark mark(Table table, TableCell cell) {
    String rows =
        cell.rowSpan() == 1 ? Integer.toString(cell.row()) : cell.row() + "-" + (cell.rowEnd() - 1);
    return new Mark(
        cell.quad(),
        cell.column() == 0 ? rows : "",
        String.format(Locale.ROOT, "%.0f", Math.floor(cell.score())),
        cell.score() >= GOOD,
        !table.proof().doubtful().subMap(cell.row(), cell.rowEnd()).isEmpty());
  }
}
