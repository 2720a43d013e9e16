package dev.grille.contracts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A side of a document that has two. On the wire in lower case. */
public enum DocumentSide {
  /** That with the portrait, or with the values that people ask for first. */
  FACE,
  /** The other. */
  BACK;

  /** The name on the wire. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one with this name on the wire. */
  public static Optional<DocumentSide> ofWireName(String name) {
    return Arrays.stream(values()).filter(each -> each.wireName().equals(name)).findFirst();
  }
}
