package dev.grille.vision.marks;

import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Reason;
import dev.grille.reader.FieldReading;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Boxes of which one may be marked: where several are, each of them is in doubt. */
public final class MarkGroups {
  /** Highest score of one of several marks: at most one of two is meant. */
  private static final double ONE_OF_SEVERAL = 50;

  private MarkGroups() {}

  /**
   * The readings again; no value changes.
   *
   * @param fields the windows
   * @param readings one per name
   */
  public static List<FieldReading> check(List<FieldSpec> fields, List<FieldReading> readings) {
    Map<String, String> groups = groups(fields);
    Map<String, Long> marked =
        readings.stream()
            .filter(reading -> !reading.content().isEmpty())
            .map(reading -> groups.get(reading.name()))
            .filter(Objects::nonNull)
            .collect(Collectors.groupingBy(group -> group, Collectors.counting()));
    return readings.stream()
        .map(
            reading ->
                !reading.content().isEmpty()
                        && marked.getOrDefault(groups.getOrDefault(reading.name(), ""), 0L) > 1
                    ? reading.doubted(Reason.SEVERAL_MARKED, ONE_OF_SEVERAL)
                    : reading)
        .toList();
  }

  /** The names of the groups in which a box is marked. */
  public static Set<String> marked(List<FieldSpec> fields, List<FieldReading> readings) {
    Map<String, String> groups = groups(fields);
    return readings.stream()
        .filter(reading -> !reading.content().isEmpty())
        .map(reading -> groups.get(reading.name()))
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private static Map<String, String> groups(List<FieldSpec> fields) {
    Map<String, String> groups = new HashMap<>();
    for (FieldSpec field : fields) {
      if (field.group() != null) {
        groups.put(field.name(), field.group());
      }
    }
    return groups;
  }
}
