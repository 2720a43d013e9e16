package dev.grille.vision.choice;

import java.util.Optional;

/**
 * Prefers in a word the letters O, I and l to the digits 0 and 1 where both were read: no word of
 * small letters has one digit among them. What gave rise to it: 58 0rchard Close, of whose zero the
 * network was sure in type of fixed width, where both have one shape.
 */
final class LettersInWords implements Preference {
  /** Letters beside a digit that make a word, so that 0mm stays a length. */
  private static final int MIN_LETTERS = 3;

  @Override
  public String name() {
    return "letters-in-words";
  }

  @Override
  public Optional<String> prefer(Evidence evidence) {
    String first = evidence.first();
    return evidence.values().stream()
        .filter(other -> KeptRule.isOfOneShape(first, other))
        .filter(other -> hasLettersInWords(evidence.written(), first, other))
        .findFirst();
  }

  /** Whether the other value differs by letters for digits within words alone. */
  private static boolean hasLettersInWords(String written, String first, String other) {
    int at = 0;
    for (String word : written.strip().split("\\s+")) {
      int end = Math.min(first.length(), at + word.length());
      for (int i = at; i < end; i++) {
        boolean differs = first.charAt(i) != other.charAt(i);
        boolean isLetter =
            Character.isDigit(first.charAt(i)) && Character.isLetter(other.charAt(i));
        if (differs && !(isLetter && isWord(word))) {
          return false;
        }
      }
      at = end;
    }
    return at == first.length();
  }

  /** Whether a word has small letters and one digit. */
  private static boolean isWord(String word) {
    long letters = word.chars().filter(Character::isLetter).count();
    return word.chars().filter(Character::isDigit).count() == 1
        && letters >= MIN_LETTERS
        && word.chars().anyMatch(Character::isLowerCase);
  }
}
