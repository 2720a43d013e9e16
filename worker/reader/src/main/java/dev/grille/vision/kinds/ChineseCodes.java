package dev.grille.vision.kinds;

import dev.grille.vision.text.Writing;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/** Codes of the People's Republic of China. */
final class ChineseCodes {
  private static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] CREDIT_WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };

  /**
   * Citizen identification number, GB 11643-1999: six digits of place, eight of birth date, three
   * of order, and a check character by ISO 7064 MOD 11-2.
   */
  static final KindRule ID_NUMBER =
      new CheckedCode(
          ChineseCodes::idForm,
          code -> code.matches("[1-9]\\d{16}[0-9X]") && isDate(code.substring(6, 14)),
          code -> idCheck(code) == code.charAt(17));

  /**
   * Unified social credit code, GB 32100-2015: 18 characters without I, O, S, V and Z, the last a
   * check character modulo 31 with weights of powers of 3.
   */
  static final KindRule SOCIAL_CREDIT_CODE =
      new CheckedCode(
          ChineseCodes::creditForm,
          code -> code.matches("[0-9A-HJ-NP-RTUWXY]{2}\\d{6}[0-9A-HJ-NP-RTUWXY]{10}"),
          code -> creditCheck(code) == code.charAt(17));

  private ChineseCodes() {}

  private static String idForm(String code) {
    if (code.length() != 18) {
      return code;
    }
    char last = code.charAt(17);
    char check = last == 'K' || last == 'X' ? 'X' : Confusables.digit(last);
    return Confusables.digits(code.substring(0, 17)) + check;
  }

  static boolean isDate(String digits) {
    try {
      int year = Integer.parseInt(digits.substring(0, 4));
      LocalDate.of(
          year, Integer.parseInt(digits.substring(4, 6)), Integer.parseInt(digits.substring(6, 8)));
      return year >= 1850 && year < 2150;
    } catch (DateTimeException | NumberFormatException e) {
      return false;
    }
  }

  /** ISO 7064 MOD 11-2 over the first 17 digits. */
  static char idCheck(String code) {
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum = (sum + code.charAt(i) - '0') * 2 % 11;
    }
    return "0123456789X".charAt((12 - sum) % 11);
  }

  private static String creditForm(String code) {
    if (code.length() != 18) {
      return code;
    }
    String place = Confusables.digits(code.substring(2, 8));
    String rest = code.substring(0, 2) + place + code.substring(8);
    return rest.replace('I', '1').replace('O', '0').replace('S', '5').replace('Z', '2');
  }

  /** Modulo 31 over the first 17 characters. */
  static char creditCheck(String code) {
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += CREDIT_ALPHABET.indexOf(code.charAt(i)) * CREDIT_WEIGHTS[i];
    }
    return CREDIT_ALPHABET.charAt((31 - sum % 31) % 31);
  }

  /** VAT invoice code: 10 digits on paper invoices of old, 12 since 2018. */
  static RuleCheck invoiceCode(String raw) {
    return digitsOf(Writing.folded(raw), "\\d{10}|\\d{12}");
  }

  /** VAT invoice number: 8 digits, 20 on fully digital invoices; the word No may stand before. */
  static RuleCheck invoiceNumber(String raw) {
    return digitsOf(Writing.folded(raw).replaceFirst("^N[oO0][.:]?", ""), "\\d{8}|\\d{20}");
  }

  private static RuleCheck digitsOf(String printed, String form) {
    if (printed.matches(form)) {
      return RuleCheck.right(printed);
    }
    String digits = Confusables.digits(CheckedCode.lettersAndDigits(printed));
    return RuleCheck.wrong(digits.matches(form) ? List.of(digits) : List.of());
  }
}
