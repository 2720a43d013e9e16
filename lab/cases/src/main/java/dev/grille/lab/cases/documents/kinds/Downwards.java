package dev.grille.lab.cases.documents.kinds;

import dev.grille.lab.cases.documents.papers.Paper;
import dev.grille.lab.cases.print.Lettering;
import dev.grille.lab.cases.print.Lettering.Align;

/** Labels whose characters stand one below the other. */
final class Downwards {
  private Downwards() {}

  /** Prints one around a middle. */
  static void print(
      Paper paper, String text, double x, double middle, double pitch, Lettering label) {
    double top = middle - (text.length() - 1) * pitch / 2;
    for (int i = 0; i < text.length(); i++) {
      paper.label(text.substring(i, i + 1), x, top + i * pitch, label.align(Align.CENTRE));
    }
  }
}
