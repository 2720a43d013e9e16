package dev.grille.vision.score;

import dev.grille.contracts.FieldKind;

/** Kinds that are scored by one curve. */
public enum ScoreGroup {
  /** Free text, judged by the recogniser and by agreement alone. */
  TEXT,
  /** Text of a known form: numbers, amounts, dates, codes, listed values, patterns. */
  FORMED,
  /** Codes with check digits. */
  CHECKED;

  /** The group of a kind. */
  public static ScoreGroup of(FieldKind kind) {
    return switch (kind) {
      case TEXT, MULTILINE -> TEXT;
      case NUMBER,
          AMOUNT,
          DATE,
          CODE,
          ENUMERATION,
          PATTERN,
          CN_VAT_INVOICE_CODE,
          CN_VAT_INVOICE_NUMBER,
          CN_PLATE ->
          FORMED;
      case CN_ID_NUMBER, CN_SOCIAL_CREDIT_CODE, BANK_CARD, VIN, MRZ -> CHECKED;
    };
  }
}
