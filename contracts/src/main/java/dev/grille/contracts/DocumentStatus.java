package dev.grille.contracts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a document's values can be gone by. On the wire in lower case. */
public enum DocumentStatus {
  /** Nothing speaks against what was read. */
  OK,
  /** It was read, and its values do not agree with each other or with their own check digits. */
  DOUBTFUL,
  /** It was seen and known, and cannot be read. */
  UNREADABLE;

  /** The name on the wire. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one with this name on the wire. */
  public static Optional<DocumentStatus> ofWireName(String name) {
    return Arrays.stream(values()).filter(each -> each.wireName().equals(name)).findFirst();
  }
}
