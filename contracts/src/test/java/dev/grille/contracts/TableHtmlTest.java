package dev.grille.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Tables as a document. */
class TableHtmlTest {
  private static final Quad QUAD =
      new Quad(new Point(0, 0), new Point(9, 0), new Point(9, 4), new Point(0, 4));

  @Test
  void textsAreEscapedAndLinesBroken() throws Exception {
    String text = "</td><script>alert(\"1\" & '2')</script>";
    String html =
        TableHtml.html(
            page(table(1, 2, cell(0, 0, 1, 1, text, "b"), cell(0, 1, 1, 1, "\u0000\ud800"))));

    List<Element> cells = elements(parsed(html), "td");
    assertThat(cells)
        .extracting(Element::getTextContent)
        .containsExactly(text + "b", "\ufffd\ufffd");
    assertThat(html).contains("<br />b</td>").doesNotContain("<script");
    assertThat(elements(parsed(html), "br")).hasSize(1);
  }

  @Test
  void spansAreSaidWhereThereAreSome() throws Exception {
    Document html =
        parsed(
            TableHtml.html(
                page(
                    table(
                        3,
                        3,
                        cell(0, 0, 1, 3, "over all"),
                        cell(1, 0, 2, 2, "four"),
                        cell(1, 2, 1, 1),
                        cell(2, 2, 1, 1, "last")))));

    assertThat(elements(html, "tr")).hasSize(3);
    assertThat(elements(html, "td"))
        .extracting(td -> td.getAttribute("rowspan") + "x" + td.getAttribute("colspan"))
        .containsExactly("x3", "2x2", "x", "x");
    assertThat(elements(html, "td").get(2).getTextContent()).isEmpty();
  }

  /** A row that all cells reach into is a row still: else those below would move up. */
  @Test
  void aRowThatNoCellBeginsInIsThere() throws Exception {
    Document html =
        parsed(TableHtml.html(page(table(3, 1, cell(0, 0, 2, 1, "a"), cell(2, 0, 1, 1, "b")))));

    List<Element> rows = elements(html, "tr");
    assertThat(rows).hasSize(3);
    assertThat(elements(rows.get(1), "td")).isEmpty();
  }

  @Test
  void cellsOfDoubtfulRowsAreOfAClass() throws Exception {
    SortedMap<Integer, RowDoubt> doubtful = new TreeMap<>();
    doubtful.put(1, RowDoubt.JOINED);
    TableProof proof = new TableProof(0, 3, 0, 2, 1, doubtful, List.of(), Set.of());
    Table table =
        new Table(
            QUAD,
            Ruling.NONE,
            3,
            2,
            List.of(
                cell(0, 0, 2, 1, "reaches into it"),
                cell(0, 1, 1, 1, "above"),
                cell(1, 1, 1, 1, "in it"),
                cell(2, 0, 1, 1, "below"),
                cell(2, 1, 1, 1)),
            proof,
            90);

    assertThat(elements(parsed(TableHtml.html(page(table))), "td"))
        .filteredOn(td -> td.getAttribute("class").equals("doubtful"))
        .extracting(Element::getTextContent)
        .containsExactly("reaches into it", "in it");
  }

  @Test
  void eachTableIsOneAndAPageWithoutAnyIsADocumentToo() throws Exception {
    Table one = table(1, 1, cell(0, 0, 1, 1, "a"));

    assertThat(elements(parsed(TableHtml.html(page(one, one))), "table")).hasSize(2);
    assertThat(elements(parsed(TableHtml.html(page())), "table")).isEmpty();
    assertThat(TableHtml.html(page())).startsWith("<!DOCTYPE html>").contains("charset=\"utf-8\"");
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

  private static Document parsed(String html) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(html)));
  }

  private static List<Element> elements(Document document, String name) {
    return elements(document.getDocumentElement(), name);
  }

  private static List<Element> elements(Element within, String name) {
    NodeList found = within.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }
}
