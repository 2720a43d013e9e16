package dev.grille.lab.cases.tables;

import dev.grille.lab.cases.pages.sheets.Sheet;
import dev.grille.lab.cases.tables.settings.SetTable;
import java.util.List;

/**
 * A page with tables on it.
 *
 * @param ambiguous whether somebody could take one of its tables for another
 */
record TablePage(Sheet sheet, List<SetTable> tables, boolean ambiguous) {
  TablePage {
    tables = List.copyOf(tables);
  }
}
