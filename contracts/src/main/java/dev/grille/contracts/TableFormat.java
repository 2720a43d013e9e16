package dev.grille.contracts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the tables of a page can be asked for in. On the wire in lower case. */
public enum TableFormat {
  /** Each cell with its place and score. */
  JSON,
  /** A document that shows them. */
  HTML,
  /** A workbook of a sheet for each, as Excel opens it. */
  XLSX;

  /** The name on the wire. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format with this name on the wire. */
  public static Optional<TableFormat> ofWireName(String name) {
    return Arrays.stream(values()).filter(format -> format.wireName().equals(name)).findFirst();
  }
}
