package dev.grille.reader;

import dev.grille.contracts.AlignmentEvidence;
import dev.grille.contracts.Stage;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What one picture said.
 *
 * @param alignment how the form was found
 * @param fields one per name of the template's fields, in the order in which each comes first
 * @param timings milliseconds by stage
 */
public record Reading(
    AlignmentEvidence alignment, List<FieldReading> fields, Map<Stage, Long> timings) {
  public Reading {
    Objects.requireNonNull(alignment, "alignment");
    fields = List.copyOf(fields);
    timings = Map.copyOf(timings);
  }
}
