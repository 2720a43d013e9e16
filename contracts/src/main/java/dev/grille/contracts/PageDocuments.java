package dev.grille.contracts;

import java.util.List;

/**
 * The documents in a picture.
 *
 * @param width of the picture as its file says it is to be shown, in pixels
 * @param height of the same
 * @param documents from above, and from the left where they lie side by side
 */
public record PageDocuments(int width, int height, List<DocumentResult> documents) {
  public PageDocuments {
    documents = List.copyOf(documents);
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("a page of " + width + " x " + height + " pixels");
    }
  }
}
