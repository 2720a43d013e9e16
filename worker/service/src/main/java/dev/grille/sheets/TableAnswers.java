package dev.grille.sheets;

import dev.grille.contracts.PageTables;
import dev.grille.contracts.TableFormat;
import dev.grille.contracts.TableHtml;
import dev.grille.contracts.TableResult;
import java.util.Base64;

/** What is answered of a page's tables. */
public final class TableAnswers {
  private TableAnswers() {}

  /** In the format that was asked for. */
  public static TableResult of(PageTables page, TableFormat format) {
    return switch (format) {
      case JSON -> TableResult.ofCells(page);
      case HTML -> TableResult.ofContent(page, TableHtml.html(page));
      case XLSX ->
          TableResult.ofContent(page, Base64.getEncoder().encodeToString(TableWorkbook.xlsx(page)));
    };
  }
}
