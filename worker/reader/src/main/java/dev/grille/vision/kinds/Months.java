package dev.grille.vision.kinds;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The months' English names, whole and abbreviated. */
final class Months {
  private static final int MIN_LETTERS = 3;

  private Months() {}

  /** The number of a month by its name or the beginning of it, 1 to 12; 0 where there is none. */
  static int number(String name) {
    String beginning = name.toUpperCase(Locale.ROOT);
    return Stream.of(Month.values())
        .filter(month -> beginning.length() >= MIN_LETTERS)
        .filter(month -> month.name().startsWith(beginning.substring(0, MIN_LETTERS)))
        .mapToInt(Month::getValue)
        .findFirst()
        .orElse(0);
  }

  /**
   * A month's name in place of digits and signs that are mistaken for its letters, with the rest as
   * it was read; empty where it differs in more, or in nothing.
   */
  static Optional<String> corrected(String read) {
    boolean capitals = read.chars().noneMatch(Character::isLowerCase);
    return Stream.of(Month.values())
        .flatMap(month -> Stream.of(name(month, TextStyle.FULL), name(month, TextStyle.SHORT)))
        .filter(name -> name.length() == read.length())
        .flatMap(name -> corrected(read, capitals ? name.toUpperCase(Locale.ROOT) : name).stream())
        .filter(corrected -> !corrected.equals(read))
        .findFirst();
  }

  private static Optional<String> corrected(String read, String name) {
    StringBuilder corrected = new StringBuilder();
    for (int i = 0; i < read.length(); i++) {
      char seen = read.charAt(i);
      char printed = name.charAt(i);
      boolean letter = Character.isLetter(seen);
      boolean same = Character.toLowerCase(seen) == Character.toLowerCase(printed);
      if (letter ? !same : Confusables.digit(printed) != Confusables.digit(seen)) {
        return Optional.empty();
      }
      corrected.append(letter ? seen : printed);
    }
    return Optional.of(corrected.toString());
  }

  private static String name(Month month, TextStyle style) {
    return month.getDisplayName(style, Locale.ENGLISH);
  }
}
