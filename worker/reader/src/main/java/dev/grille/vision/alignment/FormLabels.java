package dev.grille.vision.alignment;

import dev.grille.contracts.Quad;
import java.util.List;

/**
 * What tells a template's fields apart.
 *
 * @param fields with the print beside each, in the order in which they were declared
 * @param otherRows cells of ruled tables that are like a field's own, in template pixels: values of
 *     other rows stand in them, which change from picture to picture
 */
record FormLabels(List<FieldLabels> fields, List<Quad> otherRows) {
  /** Nothing is known of any field. */
  static final FormLabels NONE = new FormLabels(List.of(), List.of());

  FormLabels {
    fields = List.copyOf(fields);
    otherRows = List.copyOf(otherRows);
  }
}
