package dev.grille.vision.kinds;

/** Kinds that are scored by one curve. */
public enum ScoreGroup {
  /** Free text, judged by the recogniser and by agreement alone. */
  TEXT,
  /** Text of a known form: numbers, amounts, dates, codes, listed values, patterns. */
  FORMED,
  /** Codes with check digits. */
  CHECKED
}
