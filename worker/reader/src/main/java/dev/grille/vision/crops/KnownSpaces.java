package dev.grille.vision.crops;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where the template's own value has spaces, for codes that are written as it is, sign by sign:
 * {@code Q1 L} as {@code Q5 R}. Words of other lengths may have as many letters together.
 *
 * @param before places in a text without its spaces before which one stands, in code points
 */
record KnownSpaces(Set<Integer> before) {
  /** Digits and capitals, with spaces or without. */
  private static final Pattern CODE = Pattern.compile("(?=.*\\d)[^\\p{Ll}\\p{IsHan}]+");

  KnownSpaces {
    before = Set.copyOf(before);
  }

  /**
   * What a template's value tells of a text.
   *
   * @param unspaced what was read
   * @param known the template's own value
   * @return empty where that is written otherwise
   */
  static Optional<KnownSpaces> of(String unspaced, String known) {
    boolean codes = CODE.matcher(unspaced).matches() && CODE.matcher(known).matches();
    if (!codes || !form(unspaced).equals(form(known.replace(" ", "")))) {
      return Optional.empty();
    }
    Set<Integer> before = new HashSet<>();
    int place = 0;
    for (int c : known.codePoints().toArray()) {
      if (c == ' ') {
        before.add(place);
      } else {
        place++;
      }
    }
    return Optional.of(new KnownSpaces(before));
  }

  /** Whether a space stands before a character of the text without its spaces. */
  boolean isBefore(int character) {
    return before.contains(character);
  }

  private static String form(String text) {
    StringBuilder form = new StringBuilder();
    text.codePoints()
        .map(c -> Character.isDigit(c) ? '9' : Character.isLetter(c) ? 'A' : c)
        .forEach(form::appendCodePoint);
    return form.toString();
  }
}
