package dev.grille.vision.reading;

import dev.grille.contracts.FieldEvidence;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Reason;
import dev.grille.contracts.Value;
import dev.grille.reader.FieldReading;
import dev.grille.vision.text.LineBreaks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Makes what the windows of a form showed into what is answered: windows of one name into one
 * value. Nothing is put between Han characters, which are written without spaces, and a space
 * everywhere else.
 */
public final class JoinedFields {
  private JoinedFields() {}

  /**
   * One reading per name, in the order in which each comes first.
   *
   * @param fields the windows
   * @param readings one per window, in their order
   */
  public static List<FieldReading> join(List<FieldSpec> fields, List<FieldReading> readings) {
    Map<String, List<FieldReading>> byName = new LinkedHashMap<>();
    for (int i = 0; i < fields.size(); i++) {
      byName.computeIfAbsent(fields.get(i).name(), name -> new ArrayList<>()).add(readings.get(i));
    }
    return byName.values().stream()
        .map(parts -> parts.size() == 1 ? parts.get(0) : joined(parts))
        .toList();
  }

  private static FieldReading joined(List<FieldReading> parts) {
    FieldReading least =
        parts.stream().min(Comparator.comparingDouble(FieldReading::score)).orElseThrow();
    Reason reason =
        parts.stream()
            .map(FieldReading::reason)
            .filter(Objects::nonNull)
            .min(Comparator.naturalOrder())
            .orElse(null);
    return new FieldReading(
        least.name(),
        new Value.Text(text(parts, FieldReading::value)),
        score(parts, least),
        reason,
        null,
        evidence(parts, least.evidence()),
        parts);
  }

  private static String text(List<FieldReading> parts, Function<FieldReading, String> of) {
    return LineBreaks.WRAPPED.join(parts.stream().map(of).filter(text -> !text.isEmpty()).toList());
  }

  /**
   * All parts have to be right. Each text may be misread by itself, so the chances multiply; that
   * windows are empty is seen in all of them or in none, so that they lower nothing further.
   */
  private static double score(List<FieldReading> parts, FieldReading least) {
    double all = 1;
    for (FieldReading part : parts) {
      all *= part.value().isEmpty() ? 1 : part.score() / 100;
    }
    return Math.round(Math.min(all * 100, least.score()) * 100) / 100.0;
  }

  private static FieldEvidence evidence(List<FieldReading> parts, FieldEvidence least) {
    return new FieldEvidence(
        text(parts, part -> part.evidence().raw()),
        least.confidence(),
        least.agreement(),
        least.valid(),
        least.candidates(),
        least.language(),
        least.preparation(),
        least.shift(),
        least.quad(),
        least.decidedBy(),
        least.otherwise());
  }
}
