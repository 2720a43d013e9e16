package dev.grille.lab.cases.values;

/**
 * Check digits, written here a second time on purpose: the generator must not lean on the
 * validators that it is there to try.
 */
public final class CheckDigits {
  private static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] ID_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
  private static final int[] VIN_WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
  private static final int[] MACHINE_READABLE_WEIGHTS = {7, 3, 1};
  private static final String VIN_LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";
  private static final int[] VIN_VALUES = {
    1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 7, 9, 2, 3, 4, 5, 6, 7, 8, 9
  };

  private CheckDigits() {}

  /** The eighteenth character of a citizen number from its first seventeen digits; GB 11643. */
  public static char citizen(String digits) {
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += (digits.charAt(i) - '0') * ID_WEIGHTS[i];
    }
    return "10X98765432".charAt(sum % 11);
  }

  /** The ninth character of an organisation code from its first eight; GB 11714. */
  public static char organisation(String eight) {
    int sum = 0;
    for (int i = 0; i < 8; i++) {
      sum += Character.getNumericValue(eight.charAt(i)) * ORGANISATION_WEIGHTS[i];
    }
    int rest = 11 - sum % 11;
    return rest == 10 ? 'X' : rest == 11 ? '0' : (char) ('0' + rest);
  }

  /**
   * The eighteenth character of a unified social credit code from its first seventeen; GB 32100.
   */
  public static char credit(String seventeen) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < 17; i++) {
      sum += CREDIT_ALPHABET.indexOf(seventeen.charAt(i)) * weight;
      weight = weight * 3 % 31;
    }
    return CREDIT_ALPHABET.charAt((31 - sum % 31) % 31);
  }

  /** The last digit of a card number from the ones before it; ISO/IEC 7812-1, annex B. */
  public static char luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int doubled = i % 2 == 0 ? digit * 2 : digit;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return (char) ('0' + (10 - sum % 10) % 10);
  }

  /** The ninth character of a vehicle identification number, the one there is ignored; ISO 3779. */
  public static char vin(String seventeen) {
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      char c = seventeen.charAt(i);
      int value = Character.isDigit(c) ? c - '0' : VIN_VALUES[VIN_LETTERS.indexOf(c)];
      sum += value * VIN_WEIGHTS[i];
    }
    return sum % 11 == 10 ? 'X' : (char) ('0' + sum % 11);
  }

  /** The check digit of a field of a machine readable zone; ICAO 9303-3, 4.9. */
  public static char machineReadable(String field) {
    int sum = 0;
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      int value = c == '<' ? 0 : Character.getNumericValue(c);
      sum += value * MACHINE_READABLE_WEIGHTS[i % 3];
    }
    return (char) ('0' + sum % 10);
  }
}
