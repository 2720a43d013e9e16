package dev.grille.vision.choice;

import dev.grille.vision.text.Writing;
import java.util.Optional;

/**
 * Prefers in a code the digits 0 and 1 to the letters O and I where both were read: who makes codes
 * avoids letters that look like digits. What gave rise to it: shelf numbers such as B0-601, read
 * with an O by one reader and with a zero by the other, the O being the surer. Where the network
 * leaves no doubt of the letter it stays, and so does one that the template's own value begins
 * with, as the word NO before its number.
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
    String own = beginning(Writing.folded(evidence.known()));
    return evidence.values().stream()
        .filter(other -> isDigitTwin(other, first))
        .filter(other -> !first.startsWith(own) || other.startsWith(own))
        .filter(other -> keepsWords(evidence.written(), first, other))
        .findFirst();
  }

  /** Whether words that have no digit are the same in both: in 15 OCT 2015 the O is no zero. */
  private static boolean keepsWords(String written, String first, String other) {
    int at = 0;
    for (String word : written.strip().split("\\s+")) {
      int end = Math.min(first.length(), at + word.length());
      if (!Writing.hasDigit(word) && !first.substring(at, end).equals(other.substring(at, end))) {
        return false;
      }
      at = end;
    }
    return true;
  }

  /** The letters that a code begins with. */
  private static String beginning(String code) {
    int end = 0;
    while (end < code.length() && Character.isLetter(code.charAt(end))) {
      end++;
    }
    return code.substring(0, end);
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
