package dev.grille.documents;

/** How the place of a value is found. */
public enum ValuePlace {
  /** In the label's line, to its right, as far as the next label or a wide gap. */
  RIGHT,
  /** Under its label. */
  BELOW,
  /** In the label's line and under the head of a column. */
  CROSSING,
  /** Wherever a line matches the pattern; no label tells it. */
  PATTERN,
  /** In a part of the document; no label tells it. */
  AREA;

  /** Whether labels tell it. */
  boolean hasLabel() {
    return this == RIGHT || this == BELOW || this == CROSSING;
  }
}
