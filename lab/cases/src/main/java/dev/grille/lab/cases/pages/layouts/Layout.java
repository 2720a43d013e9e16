package dev.grille.lab.cases.pages.layouts;

import dev.grille.lab.cases.pages.sheets.Typesetter;

/** How a family's pages are set. */
@FunctionalInterface
public interface Layout {
  /** Fills the sheet in reading order and cuts it off below. */
  void set(Typesetter page);
}
