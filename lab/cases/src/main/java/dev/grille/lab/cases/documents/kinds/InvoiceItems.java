package dev.grille.lab.cases.documents.kinds;

import dev.grille.evaluation.documents.TrueValue;
import dev.grille.lab.cases.documents.papers.Paper;
import dev.grille.lab.cases.documents.people.Bill;
import dev.grille.lab.cases.print.Lettering;
import dev.grille.lab.cases.print.Lettering.Align;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The item table of an invoice.
 *
 * @param columns left ends of its eight columns, and the right end of the last
 * @param top middle of its first row
 * @param pitch distance of two lines
 * @param lettering how its values are set
 */
record InvoiceItems(double[] columns, double top, double pitch, Lettering lettering) {
  private static final String LIST = "item_list";

  /** Prints all items; gives the height below them. */
  double print(Paper paper, Bill bill) {
    List<Map<String, String>> rows = new ArrayList<>();
    double y = top;
    for (Bill.Item item : bill.items()) {
      Map<String, String> row = new LinkedHashMap<>();
      int index = rows.size();
      List<String> lines = paper.broken(item.name(), columns[1] - columns[0] - 12, lettering);
      for (int i = 0; i < lines.size(); i++) {
        paper.piece(path(index, "name"), lines.get(i), columns[0] + 6, y + i * pitch, lettering);
      }
      row.put("name", item.name());
      cell(paper, row, index, "specification", item.specification(), y, 1, Align.LEFT);
      cell(paper, row, index, "unit", item.unit(), y, 2, Align.CENTRE);
      cell(paper, row, index, "quantity", item.quantity(), y, 3, Align.RIGHT);
      cell(paper, row, index, "unit_price", item.price(), y, 4, Align.RIGHT);
      cell(paper, row, index, "amount", Bill.plain(item.amount()), y, 5, Align.RIGHT);
      cell(paper, row, index, "tax_rate", item.rateText(), y, 6, Align.CENTRE);
      cell(paper, row, index, "tax", item.taxText(), y, 7, Align.RIGHT);
      rows.add(row);
      y += pitch * lines.size();
    }
    paper.content(LIST, new TrueValue.Rows(rows));
    return y;
  }

  private void cell(
      Paper paper,
      Map<String, String> row,
      int index,
      String key,
      String text,
      double y,
      int column,
      Align align) {
    row.put(key, text);
    if (text.isEmpty()) {
      return;
    }
    double left = columns[column] + 6;
    double right = columns[column + 1] - 6;
    double x =
        switch (align) {
          case LEFT -> left;
          case CENTRE -> (left + right) / 2;
          case RIGHT -> right;
        };
    Lettering fitting = paper.fitting(text, right - left, lettering).align(align);
    paper.piece(path(index, key), text, x, y, fitting);
  }

  private static String path(int row, String key) {
    return LIST + "." + row + "." + key;
  }
}
