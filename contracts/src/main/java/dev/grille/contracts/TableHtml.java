package dev.grille.contracts;

import java.util.List;

/**
 * The tables of a page as a document that is HTML as well as XHTML: a {@code table} each, in their
 * order. Cells of rows whose number is in doubt are of class {@code doubtful}.
 */
public final class TableHtml {
  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html xmlns="http://www.w3.org/1999/xhtml">
      <head>
      <meta charset="utf-8" />
      <title></title>
      <style>
      table { border-collapse: collapse; margin-bottom: 1em }
      td { border: 1px solid }
      td.doubtful { border-style: dashed }
      </style>
      </head>
      <body>
      """;

  private TableHtml() {}

  /** The document. */
  public static String html(PageTables page) {
    StringBuilder html = new StringBuilder(HEAD);
    for (Table table : page.tables()) {
      html.append("<table>\n");
      int next = 0;
      for (int row = 0; row < table.rows(); row++) {
        html.append("<tr>");
        while (next < table.cells().size() && table.cells().get(next).row() == row) {
          write(table.cells().get(next), table.proof(), html);
          next++;
        }
        html.append("</tr>\n");
      }
      html.append("</table>\n");
    }
    return html.append("</body>\n</html>\n").toString();
  }

  private static void write(TableCell cell, TableProof proof, StringBuilder html) {
    html.append("<td");
    span("colspan", cell.columnSpan(), html);
    span("rowspan", cell.rowSpan(), html);
    if (!proof.doubtful().subMap(cell.row(), cell.rowEnd()).isEmpty()) {
      html.append(" class=\"doubtful\"");
    }
    html.append('>');
    List<String> lines = cell.lines();
    for (int i = 0; i < lines.size(); i++) {
      if (i > 0) {
        html.append("<br />");
      }
      XmlText.escape(lines.get(i), html);
    }
    html.append("</td>");
  }

  private static void span(String name, int span, StringBuilder html) {
    if (span > 1) {
      html.append(' ').append(name).append("=\"").append(span).append('"');
    }
  }
}
