package dev.grille.contracts;

import java.util.List;

/**
 * What was read in a picture of a form.
 *
 * @param results in the order of the template's fields
 * @param alignment how the form was found
 */
public record FormResult(List<FieldResult> results, AlignmentEvidence alignment) {
  public FormResult {
    results = List.copyOf(results);
  }
}
