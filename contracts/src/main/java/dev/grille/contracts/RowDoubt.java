package dev.grille.contracts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why the number of a table's rows is doubtful at one of them. On the wire in lower case. */
public enum RowDoubt {
  /** Rules make one row of what looks like several by its text. */
  SEVERAL,
  /** Lines were joined to a row that may be rows of their own. */
  JOINED,
  /** It was parted from its neighbour without a rule, and might be a part of it. */
  PARTED,
  /** A row next to it may be missing: there is text or room for one that belongs to none. */
  MISSED,
  /** There is ink in it that was not read. */
  UNREAD,
  /** The picture's edge cuts it. */
  CUT;

  /** The name on the wire. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one with this name on the wire. */
  public static Optional<RowDoubt> ofWireName(String name) {
    return Arrays.stream(values()).filter(each -> each.wireName().equals(name)).findFirst();
  }
}
