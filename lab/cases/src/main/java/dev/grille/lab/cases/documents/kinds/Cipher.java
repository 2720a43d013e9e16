package dev.grille.lab.cases.documents.kinds;

import dev.grille.lab.cases.documents.papers.Inventor;
import dev.grille.lab.cases.documents.papers.Paper;
import dev.grille.lab.cases.print.Lettering;

/**
 * The block of digits and signs by which an invoice proves itself.
 *
 * @param key under which it stands
 * @param lines how many it has
 * @param length of each
 * @param pitch distance of two
 */
record Cipher(String key, int lines, int length, double pitch) {
  private static final String SIGNS = "0123456789+-*/<>";

  /** Prints it, its first line at a height. */
  void print(Paper paper, Inventor inventor, double x, double middle, Lettering lettering) {
    StringBuilder all = new StringBuilder();
    for (int line = 0; line < lines; line++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < length; i++) {
        text.append(SIGNS.charAt(inventor.whole(0, SIGNS.length() - 1)));
      }
      all.append(text);
      paper.piece(key, text.toString(), x, middle + line * pitch, lettering);
    }
    paper.content(key, all.toString());
  }
}
