package dev.grille.app.read;

import dev.grille.contracts.Anchor;
import dev.grille.contracts.FieldSpec;
import java.util.List;

/**
 * What of a template has a place.
 *
 * @param width of its picture, in pixels
 * @param height of its picture, in pixels
 */
public record FormLayout(List<FieldSpec> fields, List<Anchor> anchors, int width, int height) {
  public FormLayout {
    fields = List.copyOf(fields);
    anchors = List.copyOf(anchors);
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("a picture of " + width + " x " + height);
    }
  }
}
