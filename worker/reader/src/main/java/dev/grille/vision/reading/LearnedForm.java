package dev.grille.vision.reading;

import dev.grille.contracts.Warning;
import dev.grille.reader.FieldReading;
import dev.grille.vision.ink.FormReference;
import java.util.List;

/**
 * What was learned from a template's own picture.
 *
 * @param reference for reading its fields later
 * @param fields what stands in them, in the template's order
 * @param warnings what its maker should look at
 */
public record LearnedForm(
    FormReference reference, List<FieldReading> fields, List<Warning> warnings) {
  public LearnedForm {
    fields = List.copyOf(fields);
    warnings = List.copyOf(warnings);
  }
}
