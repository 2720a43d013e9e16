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
  AREA,
  /** Nowhere: the value is the colour of what the document is printed on, in English. */
  COLOUR,
  /** Along the ring of a seal, unrolled; the letters of a square one in the order of reading. */
  RING,
  /** Nowhere: the value is the shape of a seal, as {@link Outline} calls it. */
  OUTLINE;

  /** Whether only seals have it. */
  boolean isOfSeals() {
    return this == RING || this == OUTLINE;
  }

  /** Whether the value is how the document looks rather than a text on it. */
  boolean isLook() {
    return this == COLOUR || this == OUTLINE;
  }

  /** Whether labels tell it. */
  boolean hasLabel() {
    return this == RIGHT || this == BELOW || this == CROSSING;
  }
}
