package dev.grille.lab.cases.documents.papers;

/** Draws one document with invented values. */
@FunctionalInterface
public interface Drawing {
  /** The next document; all its chance comes from the inventor. */
  Paper draw(Inventor inventor);
}
