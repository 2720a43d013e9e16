package dev.grille.vision.documents;

import dev.grille.contracts.Quad;
import dev.grille.documents.DocumentKind;
import java.util.List;

/**
 * A document that was found.
 *
 * @param kind which
 * @param location its corners in the picture, its own upper left one first
 * @param text that it was read from, which may have more than its own
 * @param texts its own
 */
record SeenDocument(DocumentKind kind, Quad location, UprightText text, List<PlacedText> texts) {
  SeenDocument {
    texts = List.copyOf(texts);
  }
}
