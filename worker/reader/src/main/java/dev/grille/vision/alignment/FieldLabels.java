package dev.grille.vision.alignment;

import dev.grille.contracts.Quad;
import java.util.List;

/**
 * A field and the fixed print beside it.
 *
 * @param name the field's
 * @param quad its place, in template pixels
 * @param labels nearest first; empty where none stands near
 */
record FieldLabels(String name, Quad quad, List<Label> labels) {
  FieldLabels {
    labels = List.copyOf(labels);
  }
}
