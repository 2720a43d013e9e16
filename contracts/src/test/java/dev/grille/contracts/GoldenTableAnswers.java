package dev.grille.contracts;

import static dev.grille.contracts.GoldenAnswers.envelope;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Of {@link GoldenAnswers}, those of tables. */
final class GoldenTableAnswers {
  private GoldenTableAnswers() {}

  static Map<String, Answer> all() {
    Map<String, Answer> all = new LinkedHashMap<>();
    all.put("table", answer("table-1", PictureAnswers.of(TableResult.ofCells(page()))));
    all.put(
        "table-html",
        answer("table-2", PictureAnswers.of(TableResult.ofContent(page(), "<html></html>"))));
    all.put("table-pictures", answer("table-3", pictures()));
    return all;
  }

  private static Answer answer(String id, PictureAnswers<TableResult> pictures) {
    return new Answer.TablesRead(envelope(id, "table", List.of()), pictures);
  }

  private static PictureAnswers<TableResult> pictures() {
    return new PictureAnswers<>(
        List.of(
            new PictureAnswer.Read<>(
                1, TableResult.ofCells(new PageTables(80, 60, 90, 0.25, List.of()))),
            new PictureAnswer.Failed<>(
                new PictureFailure(7, ErrorCode.IMAGE_DAMAGED, "no page 7", "$.pages", null)),
            new PictureAnswer.Read<>(
                2, TableResult.ofContent(new PageTables(80, 60, 0, 0, List.of()), "UEs="))),
        true);
  }

  /**
   * The seed's table, with a head over both columns of numbers and a row that no cell begins in.
   */
  private static PageTables page() {
    return new PageTables(1240, 1754, 0, -0.79, List.of(statement()));
  }

  private static Table statement() {
    SortedMap<Integer, RowDoubt> doubtful = new TreeMap<>();
    doubtful.put(3, RowDoubt.PARTED);
    doubtful.put(1, RowDoubt.SEVERAL);
    TableProof proof =
        new TableProof(
            4,
            3,
            3,
            3,
            0.9877,
            doubtful,
            List.of(
                new ColumnSum(
                    3, 1, new BigDecimal("5423591988.10"), new BigDecimal("5423591988.1")),
                new ColumnSum(3, 2, new BigDecimal("1000"), new BigDecimal("-0.50"))),
            Set.of(TableEdge.BOTTOM, TableEdge.LEFT));
    return new Table(
        quad(0, 0, 3, 4),
        Ruling.FULL,
        4,
        3,
        List.of(
            new TableCell(0, 0, 1, 1, List.of("项", "目"), quad(0, 0, 1, 1), 99.12),
            new TableCell(0, 1, 1, 2, List.of("余额"), quad(1, 0, 3, 1), 98),
            new TableCell(1, 0, 2, 3, List.of(), quad(0, 1, 3, 3), 97.5),
            new TableCell(3, 0, 1, 1, List.of("合计"), quad(0, 3, 1, 4), 99),
            new TableCell(3, 1, 1, 1, List.of("5,423,591,988.10"), quad(1, 3, 2, 4), 96.4),
            new TableCell(3, 2, 1, 1, List.of("<b>"), quad(2, 3, 3, 4), 12)),
        proof,
        95.56);
  }

  /** A row is 96 pixels high, a column 573.25 wide. */
  private static Quad quad(int left, int top, int right, int bottom) {
    return new Quad(
        new Point(left * 573.25, top * 96),
        new Point(right * 573.25, top * 96),
        new Point(right * 573.25, bottom * 96),
        new Point(left * 573.25, bottom * 96));
  }
}
