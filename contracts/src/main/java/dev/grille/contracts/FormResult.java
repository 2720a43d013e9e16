package dev.grille.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read in a picture of a form.
 *
 * @param results in the order of the template's fields
 * @param alignment how the form was found
 * @param chosen the template, where the query offered several; else null
 */
public record FormResult(
    List<FieldResult> results, AlignmentEvidence alignment, @Nullable ChosenTemplate chosen) {
  public FormResult {
    results = List.copyOf(results);
  }

  /** Read with the template that the query named. */
  public FormResult(List<FieldResult> results, AlignmentEvidence alignment) {
    this(results, alignment, null);
  }
}
