package dev.grille.lab.bench.accuracy;

import dev.grille.contracts.AlignmentEvidence;
import dev.grille.reader.FieldReading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one subject made of one picture.
 *
 * @param fields its values; empty where it refused
 * @param error the error code's name; null where values came
 * @param alignment how it found the form; null where it was told or does not say
 * @param millis how long it took
 */
public record Attempt(
    List<FieldReading> fields,
    @Nullable String error,
    @Nullable AlignmentEvidence alignment,
    double millis) {
  public Attempt {
    fields = List.copyOf(fields);
  }
}
