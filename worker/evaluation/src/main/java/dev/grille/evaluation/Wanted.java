package dev.grille.evaluation;

/** What a picture must come back as. */
public enum Wanted {
  /** With its values. */
  VALUES,
  /** Refused: it does not show the form, or not enough of it. */
  REFUSAL,
  /** Either: read right or refused. */
  VALUES_OR_REFUSAL
}
