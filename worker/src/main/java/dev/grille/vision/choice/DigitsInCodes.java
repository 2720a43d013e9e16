package dev.grille.vision.choice;

import dev.grille.vision.ocr.Writing;
import java.util.Optional;

/**
 * Prefers in a code the digits 0 and 1 to the letters O and I where both were read: who makes codes
 * avoids letters that look like digits. What gave rise to it: shelf numbers such as B0-601, read
 * with an O by one reader and with a zero by the other, the O being the surer. Where the network
 * leaves no doubt of the letter it stays.
 */
final class DigitsInCodes implements Preference {
  @Override
  public String name() {
    return "digits-in-codes";
  }

  @Override
  public Optional<String> prefer(Evidence evidence) {
    String first = evidence.first();
    if (!Shape.isCode(first) || evidence.isCertain()) {
      return Optional.empty();
    }
    return evidence.values().stream().filter(other -> isDigitTwin(other, first)).findFirst();
  }

  /** Whether a value differs from another with digits only by 0 and 1 where that has O and I. */
  static boolean isDigitTwin(String value, String other) {
    boolean twin =
        value.length() == other.length() && !value.equals(other) && Writing.hasDigit(other);
    for (int i = 0; twin && i < value.length(); i++) {
      char a = value.charAt(i);
      char b = other.charAt(i);
      twin = a == b || (a == '0' && b == 'O') || (a == '1' && b == 'I');
    }
    return twin;
  }
}
