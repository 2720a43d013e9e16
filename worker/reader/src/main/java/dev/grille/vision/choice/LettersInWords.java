package dev.grille.vision.choice;

import java.util.Optional;

/**
 * Prefers in a word what stands in words where characters of one shape were read differently: O, I
 * and l to the digits 0 and 1, since no word of small letters has one digit among them; I to l
 * before a consonant at a word's beginning, where few words but abbreviations have an l; and l to I
 * between small letters. What gave rise to it: 58 0rchard Close, of whose zero the network was sure
 * in type of fixed width, where both have one shape, and lda Brandt.
 */
final class LettersInWords implements Preference {
  /** Letters beside a digit that make a word, so that 0mm stays a length. */
  private static final int MIN_LETTERS = 3;

  /** A second l is Spanish or Welsh. */
  private static final String NOT_AFTER_L = "bcdfghjkmnpqrstvwxz";

  @Override
  public String name() {
    return "letters-in-words";
  }

  @Override
  public Optional<String> prefer(Evidence evidence) {
    String first = evidence.first();
    return evidence.values().stream()
        .filter(other -> KeptRule.isOfOneShape(first, other))
        .filter(other -> hasLettersInWords(evidence, first, other))
        .findFirst();
  }

  /**
   * Whether a value has a word that a preference would have otherwise, so that another reading
   * should be asked for.
   */
  static boolean areDoubtfulIn(String value) {
    for (String word : value.strip().split("\\s+")) {
      for (int i = 0; i < word.length(); i++) {
        char c = word.charAt(i);
        if (((c == '0' || c == '1') && isWord(word)) || isMisplaced(word, i)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the other value differs by letters for what does not stand in words alone. */
  private static boolean hasLettersInWords(Evidence evidence, String first, String other) {
    int at = 0;
    for (String word : evidence.written().strip().split("\\s+")) {
      int start = at;
      at = Math.min(first.length(), at + word.length());
      for (int i = start; i < at; i++) {
        char read = first.charAt(i);
        char instead = other.charAt(i);
        boolean told = read == '0' && evidence.ringsTold();
        boolean letter =
            Character.isDigit(read) && Character.isLetter(instead) && isWord(word) && !told;
        boolean line = isLine(instead) && isMisplaced(word, i - start);
        if (read != instead && !letter && !line) {
          return false;
        }
      }
    }
    return at == first.length();
  }

  private static boolean isLine(char c) {
    return c == 'I' || c == 'l';
  }

  /** Whether a letter of a word is an l that should be an I, or the other way round. */
  private static boolean isMisplaced(String word, int at) {
    if (at + 1 == word.length()) {
      return false;
    }
    char next = word.charAt(at + 1);
    if (word.charAt(at) == 'l') {
      return (at == 0 || !Character.isLetter(word.charAt(at - 1)))
          && NOT_AFTER_L.indexOf(next) >= 0
          && word.chars().filter(Character::isLetter).count() >= MIN_LETTERS;
    }
    return word.charAt(at) == 'I'
        && at > 0
        && Character.isLowerCase(word.charAt(at - 1))
        && Character.isLowerCase(next);
  }

  /** Whether a word has small letters and one digit. */
  private static boolean isWord(String word) {
    long letters = word.chars().filter(Character::isLetter).count();
    return word.chars().filter(Character::isDigit).count() == 1
        && letters >= MIN_LETTERS
        && word.chars().anyMatch(Character::isLowerCase);
  }
}
