package dev.grille.evaluation.documents;

import java.util.List;

/**
 * The documents that stand in a picture.
 *
 * @param width of the picture, in pixels; 0 where nobody said
 * @param height of the same; 0 where nobody said
 * @param documents all of them; none in a picture of other things
 */
public record DocumentsTruth(int width, int height, List<TrueDocument> documents) {
  public DocumentsTruth {
    documents = List.copyOf(documents);
  }
}
