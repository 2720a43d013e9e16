package dev.grille.vision.choice;

import java.util.List;

/**
 * Characters that look the same in many typefaces: the ink shows either, and no engine can tell
 * which (Unicode Technical Standard 39 lists such confusables). Where a standard leaves only one of
 * them in a place, that is the one that stands there.
 */
final class Homoglyphs {
  private static final List<String> GROUPS = List.of("0O", "1Il");

  private Homoglyphs() {}

  /** Whether two texts differ by homoglyphs alone, and differ. */
  static boolean areTwins(String text, String other) {
    if (text.length() != other.length() || text.equals(other)) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != other.charAt(i) && !isTwin(text.charAt(i), other.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isTwin(char a, char b) {
    return GROUPS.stream().anyMatch(group -> group.indexOf(a) >= 0 && group.indexOf(b) >= 0);
  }
}
