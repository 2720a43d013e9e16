package dev.grille.vision.kinds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Characters that recognisers take for each other, digits and letters in print. */
final class Confusables {
  private static final Map<Character, String> AS_DIGIT =
      Map.ofEntries(
          Map.entry('O', "0"),
          Map.entry('o', "0"),
          Map.entry('Q', "0"),
          Map.entry('D', "0"),
          Map.entry('U', "0"),
          Map.entry('C', "0"),
          Map.entry('I', "1"),
          Map.entry('l', "1"),
          Map.entry('i', "1"),
          Map.entry('|', "1"),
          Map.entry('!', "1"),
          Map.entry('J', "1"),
          Map.entry('L', "1"),
          Map.entry('Z', "2"),
          Map.entry('z', "2"),
          Map.entry('A', "4"),
          Map.entry('S', "5"),
          Map.entry('s', "5"),
          Map.entry('$', "5"),
          Map.entry('§', "5"),
          Map.entry('G', "6"),
          Map.entry('b', "6"),
          Map.entry('T', "7"),
          Map.entry('?', "7"),
          Map.entry('B', "8"),
          Map.entry('&', "8"),
          Map.entry('g', "9"),
          Map.entry('q', "9"));

  private static final Map<Character, String> AS_LETTER =
      Map.of(
          '0', "OD", '1', "IL", '2', "Z", '4', "A", '5', "S", '6', "G", '7', "T", '8', "B", '$',
          "S");

  private static final String[] ALIKE = {"0ODQ", "1IL7", "2Z7", "5S6", "8B36", "4A", "6G", "UV"};

  private Confusables() {}

  /** A character as the digit it is mistaken for; itself where there is none. */
  static char digit(char c) {
    String digit = AS_DIGIT.get(c);
    return digit == null ? c : digit.charAt(0);
  }

  /**
   * A character as the capital letter it is most often mistaken for; itself where there is none.
   */
  static char letter(char c) {
    String letters = AS_LETTER.get(c);
    return letters == null ? Character.toUpperCase(c) : letters.charAt(0);
  }

  /** All digits, as far as confusion explains it. */
  static String digits(String text) {
    StringBuilder out = new StringBuilder();
    for (char c : text.toCharArray()) {
      out.append(digit(c));
    }
    return out.toString();
  }

  /** The text with one character changed into a look-alike, in every way that there is. */
  static List<String> neighbours(String text) {
    List<String> neighbours = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      for (String group : ALIKE) {
        if (group.indexOf(c) < 0) {
          continue;
        }
        for (char other : group.toCharArray()) {
          String changed = text.substring(0, i) + other + text.substring(i + 1);
          if (other != c && !neighbours.contains(changed)) {
            neighbours.add(changed);
          }
        }
      }
    }
    return neighbours;
  }
}
