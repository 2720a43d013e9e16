package dev.grille.lab.cases.print;

/** Something that is drawn on every sheet of a form. */
@FunctionalInterface
public interface Mark {
  /** Draws it. */
  void draw(Pen pen);
}
