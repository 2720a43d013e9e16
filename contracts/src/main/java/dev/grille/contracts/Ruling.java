package dev.grille.contracts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which rules a table's cells are parted by. On the wire in lower case. */
public enum Ruling {
  /** Rows and columns. */
  FULL,
  /** Rows alone: there are no rules between columns. */
  HORIZONTAL,
  /** Columns alone: there are no rules between rows. */
  VERTICAL,
  /** None, but for some that set parts of the table apart, such as its head. */
  NONE;

  /** The name on the wire. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one with this name on the wire. */
  public static Optional<Ruling> ofWireName(String name) {
    return Arrays.stream(values()).filter(each -> each.wireName().equals(name)).findFirst();
  }
}
