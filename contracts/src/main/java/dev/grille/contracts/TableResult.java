package dev.grille.contracts;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a picture as they are answered.
 *
 * @param width of the picture, in pixels
 * @param height of the same
 * @param angle by which the page stands turned in the picture, clockwise: 0, 90, 180 or 270
 * @param skew what is left of its turn beside that, in degrees clockwise
 * @param cells by table, and by the row that they begin in; none where there is content
 * @param content the tables in the format that was asked for; null where that is their cells
 * @param evidence of each table
 */
public record TableResult(
    int width,
    int height,
    int angle,
    double skew,
    List<List<List<CellResult>>> cells,
    @Nullable String content,
    List<TableEvidence> evidence) {
  public TableResult {
    cells = cells.stream().map(rows -> rows.stream().map(List::copyOf).toList()).toList();
    evidence = List.copyOf(evidence);
    if (content != null && !cells.isEmpty()) {
      throw new IllegalArgumentException("tables are answered in one format");
    }
  }

  /** What is answered of a page where its cells are asked for. */
  public static TableResult ofCells(PageTables page) {
    return of(page, page.tables().stream().map(TableResult::rows).toList(), null);
  }

  /**
   * The same where another format is asked for.
   *
   * @param content the tables in it
   */
  public static TableResult ofContent(PageTables page, String content) {
    return of(page, List.of(), content);
  }

  private static TableResult of(
      PageTables page, List<List<List<CellResult>>> cells, @Nullable String content) {
    return new TableResult(
        page.width(),
        page.height(),
        page.angle(),
        page.skew(),
        cells,
        content,
        page.tables().stream().map(TableEvidence::of).toList());
  }

  private static List<List<CellResult>> rows(Table table) {
    return IntStream.range(0, table.rows())
        .mapToObj(
            row ->
                table.cells().stream()
                    .filter(cell -> cell.row() == row)
                    .map(CellResult::of)
                    .toList())
        .toList();
  }
}
