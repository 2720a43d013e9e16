package dev.grille.vision.reading;

import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Reason;
import dev.grille.reader.FieldReading;
import dev.grille.vision.marks.MarkGroups;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Says of fields that have to be filled, and are not, that something is missing. */
public final class RequiredFields {
  private RequiredFields() {}

  /**
   * The readings again; their scores stay, since it may be certain that nothing stands there.
   *
   * @param fields the windows; one that asks for a value asks for all of its name, and a box for
   *     any of its group
   * @param readings one per name
   */
  public static List<FieldReading> check(List<FieldSpec> fields, List<FieldReading> readings) {
    Set<String> marked = MarkGroups.marked(fields, readings);
    Set<String> required =
        fields.stream()
            .filter(field -> !field.optional() && !marked.contains(group(field)))
            .map(FieldSpec::name)
            .collect(Collectors.toSet());
    return readings.stream()
        .map(
            reading ->
                reading.content().isEmpty() && required.contains(reading.name())
                    ? reading.doubted(Reason.MISSING, 100)
                    : reading)
        .toList();
  }

  private static String group(FieldSpec field) {
    return field.group() == null ? "" : field.group();
  }
}
