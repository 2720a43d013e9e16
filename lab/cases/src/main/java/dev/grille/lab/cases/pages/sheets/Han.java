package dev.grille.lab.cases.pages.sheets;

/** Whether a text needs a Chinese face. */
final class Han {
  /** Where the characters begin that only Chinese faces have, by their code points. */
  private static final int FIRST = 0x2e80;

  private Han() {}

  static boolean in(String text) {
    return text.codePoints().anyMatch(c -> c >= FIRST);
  }
}
