package dev.grille.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grille.contracts.PageTables;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.contracts.Ruling;
import dev.grille.contracts.Table;
import dev.grille.contracts.TableCell;
import dev.grille.contracts.TableProof;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** Tables as a workbook, opened as the zip file of XML that it is. */
class TableWorkbookTest {
  private static final Quad QUAD =
      new Quad(new Point(0, 0), new Point(9, 0), new Point(9, 4), new Point(0, 4));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-cmd|' /C calc'!A0",
        "@SUM(A1)",
        "=HYPERLINK(\"http://a.test\")",
        "00123",
        "0123.5",
        "12345678901234567890",
        "1234567890123456",
        "0.12345678901234567",
        "12%",
        "$12",
        "¥1,262.35",
        "(1,262.35)",
        "2024-01-02",
        "1/2",
        "12:30",
        "1E5",
        "1,2,3",
        "1,26,235",
        "0,123",
        "1.262,35",
        "1 262",
        "-0",
        "-0.00",
        "5.",
        ".5",
        "--5",
        "١٢",
        "１２",
        "TRUE",
        "#N/A",
        "<b>&amp;</b>",
        "项 目",
        " a ",
        "",
        "_x0041_",
        "a\tb"
      })
  void whatANumberWouldChangeStaysTheTextThatItIs(String text) throws Exception {
    Opened book = opened(table(1, 1, cell(0, 0, 1, 1, text)));

    assertThat(book.value(1, "A1")).isEqualTo(text.replace("_x0041_", "_x005F_x0041_"));
    assertThat(book.inSheet(1, "f")).isEmpty();
    if (!text.isEmpty()) {
      assertThat(book.isText(1, "A1")).isTrue();
      // The format of text, so that editing it makes no formula of it either.
      assertThat(book.format(1, "A1")).isEqualTo("@");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,262.35 | 1262.35 | #,##0.00",
        "1262.350 | 1262.350 | 0.000",
        "5,423,591,988.10 | 5423591988.10 | #,##0.00",
        "-7 | -7 | 0",
        "-1,000 | -1000 | #,##0",
        "0 | 0 | 0",
        "0.50 | 0.50 | 0.00",
        "123456789012345 | 123456789012345 | 0",
      })
  void aNumberIsOneWhereItIsShownAsItStandsThere(String text, String value, String format)
      throws Exception {
    Opened book = opened(table(1, 1, cell(0, 0, 1, 1, text)));

    assertThat(book.isText(1, "A1")).isFalse();
    assertThat(book.value(1, "A1")).isEqualTo(value);
    assertThat(book.format(1, "A1")).isEqualTo(format);
  }

  @Test
  void cellsAreMergedBothWays() throws Exception {
    Opened book =
        opened(
            table(
                3,
                3,
                cell(0, 0, 1, 3, "over all"),
                cell(1, 0, 2, 2, "four"),
                cell(1, 2, 1, 1, "a"),
                cell(2, 2, 1, 1, "b")));

    assertThat(book.inSheet(1, "mergeCell"))
        .extracting(merged -> merged.getAttribute("ref"))
        .containsExactlyInAnyOrder("A1:C1", "A2:B3");
    assertThat(book.value(1, "A2")).isEqualTo("four");
    assertThat(book.value(1, "C3")).isEqualTo("b");
  }

  @Test
  void linesAreBrokenAndWrapped() throws Exception {
    Opened book = opened(table(1, 2, cell(0, 0, 1, 1, "a", "b"), cell(0, 1, 1, 1, "12", "13")));

    assertThat(book.value(1, "A1")).isEqualTo("a\nb");
    assertThat(book.wraps(1, "A1")).isTrue();
    assertThat(book.value(1, "B1")).isEqualTo("12\n13");
    assertThat(book.isText(1, "B1")).isTrue();
  }

  @Test
  void whatNoDocumentMayHoldIsReplaced() throws Exception {
    Opened book = opened(table(1, 1, cell(0, 0, 1, 1, "a\u0000\u001f\ufffe\ud800b\ud83d\ude00")));

    assertThat(book.value(1, "A1")).isEqualTo("a\ufffd\ufffd\ufffd\ufffdb\ud83d\ude00");
  }

  @Test
  void aTextThatNoCellCanHoldEndsWithAnEllipsis() throws Exception {
    String just = "a".repeat(32_767);
    String pairs = "\ud83d\ude00".repeat(20_000);
    Opened book = opened(table(1, 2, cell(0, 0, 1, 1, just), cell(0, 1, 1, 1, "a" + pairs)));

    assertThat(book.value(1, "A1")).isEqualTo(just);
    assertThat(book.value(1, "B1")).hasSizeBetween(32_700, 32_767).endsWith("\ude00…");
  }

  @Test
  void eachTableHasASheetAndAPageWithoutAnyOpensToo() throws Exception {
    Table one = table(1, 1, cell(0, 0, 1, 1, "a"));

    assertThat(opened(one, one).sheets()).containsExactly("Table 1", "Table 2");
    assertThat(opened(one, one).value(2, "A1")).isEqualTo("a");
    assertThat(opened().sheets()).containsExactly("No table");
  }

  @Test
  void aLargeTableIsWholeAndEmptyCellsHaveBorders() throws Exception {
    List<TableCell> cells = new ArrayList<>();
    for (int row = 0; row < 60; row++) {
      for (int column = 0; column < 14; column++) {
        cells.add(
            row == 30 ? cell(row, column, 1, 1) : cell(row, column, 1, 1, row + "." + column));
      }
    }
    Opened book = opened(table(60, 14, cells.toArray(TableCell[]::new)));

    assertThat(book.inSheet(1, "row")).hasSize(60);
    assertThat(book.inSheet(1, "c")).hasSize(60 * 14);
    assertThat(book.value(1, "N60")).isEqualTo("59.13");
    Element empty = book.cell(1, "G31");
    assertThat(empty.getAttribute("s")).isNotEmpty();
    assertThat(book.value(1, "G31")).isEmpty();
  }

  /** Stored answers are compared byte for byte. */
  @Test
  void theSamePageGivesTheSameFile() throws Exception {
    PageTables page = page(table(1, 1, cell(0, 0, 1, 1, "a")));
    byte[] first = TableWorkbook.xlsx(page);
    // A zip file tells two seconds apart.
    Thread.sleep(2_100);

    assertThat(TableWorkbook.xlsx(page)).isEqualTo(first);
  }

  private static Opened opened(Table... tables) throws Exception {
    return new Opened(TableWorkbook.xlsx(page(tables)));
  }

  private static PageTables page(Table... tables) {
    return new PageTables(800, 600, 0, 0, List.of(tables));
  }

  private static Table table(int rows, int columns, TableCell... cells) {
    TableProof proof =
        new TableProof(rows, rows, columns, columns, 1, new TreeMap<>(), List.of(), Set.of());
    return new Table(QUAD, Ruling.FULL, rows, columns, List.of(cells), proof, 90);
  }

  private static TableCell cell(int row, int column, int rows, int columns, String... lines) {
    return new TableCell(row, column, rows, columns, List.of(lines), QUAD, 90);
  }
}
