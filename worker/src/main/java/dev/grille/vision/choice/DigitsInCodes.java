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
    return evidence.values().stream()
        .filter(other -> isDigitTwin(other, first))
        .filter(other -> !hasLetters(evidence.known(), first, other))
        .findFirst();
  }

  /** Whether the template's own value has letters where two values differ, as in NO before one. */
  private static boolean hasLetters(String known, String first, String other) {
    boolean letters = known.length() == first.length();
    for (int i = 0; letters && i < first.length(); i++) {
      letters = first.charAt(i) == other.charAt(i) || Character.isLetter(known.charAt(i));
    }
    return letters;
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
