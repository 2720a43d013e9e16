package dev.grille.vision.kinds;

import dev.grille.vision.text.Writing;

/** Codes of international standards. */
final class InternationalCodes {
  private static final String VIN_LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";
  private static final String VIN_VALUES = "12345678123457923456789";
  private static final int[] VIN_WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};

  private static final KindRule CARD =
      new CheckedCode(
          Confusables::digits, code -> code.matches("\\d{12,19}"), InternationalCodes::luhn);

  private static final CheckedCode CHECKED_VIN =
      new CheckedCode(
          code -> code.replace('O', '0').replace('Q', '0').replace('I', '1'),
          code -> code.matches("[0-9A-HJ-NPR-Z]{13}\\d{4}"),
          code -> vinCheck(code) == code.charAt(8));

  /**
   * Payment card number: 12 to 19 digits, the last by the Luhn formula, ISO/IEC 7812-1 annex B.
   * Spaces or dashes may stand between groups.
   */
  static final KindRule BANK_CARD = raw -> CARD.judge(raw.replaceAll("(?<=\\d)-(?=\\d)", ""));

  /**
   * Vehicle identification number: 17 characters without I, O and Q, ISO 3779; the ninth is a check
   * digit where 49 CFR 565 or GB 16735 apply. Elsewhere any character may stand there: such a
   * number is neither proved nor refuted.
   */
  static final KindRule VIN = InternationalCodes::vin;

  private InternationalCodes() {}

  /** The Luhn formula: from the right every second digit doubled, digits summed, modulo 10. */
  static boolean luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighted = i % 2 == 0 ? digit : 2 * digit;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return sum % 10 == 0;
  }

  private static RuleCheck vin(String raw) {
    RuleCheck check = CHECKED_VIN.judge(raw);
    boolean unproved = !Boolean.TRUE.equals(check.valid()) && CHECKED_VIN.isFormed(raw);
    return unproved ? new RuleCheck(null, Writing.folded(raw), check.repairs()) : check;
  }

  /** Weighted sum modulo 11, ten written X (49 CFR 565.15). */
  static char vinCheck(String vin) {
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      char c = vin.charAt(i);
      int value = Character.isDigit(c) ? c - '0' : VIN_VALUES.charAt(VIN_LETTERS.indexOf(c)) - '0';
      sum += value * VIN_WEIGHTS[i];
    }
    return "0123456789X".charAt(sum % 11);
  }
}
