package dev.grille.lab.cases.documents.kinds;

import dev.grille.lab.cases.documents.papers.Paper;
import dev.grille.lab.cases.print.Lettering;

/**
 * Labels in Chinese with English below, as licences have them.
 *
 * @param chinese how the Chinese is set
 * @param english how the English is set
 */
record TwoLabels(Lettering chinese, Lettering english) {
  /** Prints both, the middle of their block at a height. */
  void print(Paper paper, double x, double middle, String word, String translation) {
    paper
        .label(word, x, middle - english.size() * 0.55, chinese)
        .label(translation, x, middle + chinese.size() * 0.6, english);
  }
}
