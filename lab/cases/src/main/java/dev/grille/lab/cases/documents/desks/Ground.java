package dev.grille.lab.cases.documents.desks;

import java.util.Locale;

/** On what documents lie together. */
public enum Ground {
  /** A table, or a scanner's lid. */
  DESK,
  /** A white sheet of paper on it. */
  WHITE,
  /** Print, a chequered cloth, boards: ground with edges of its own. */
  BUSY;

  /** As cases call it. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
