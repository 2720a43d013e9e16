package dev.grille.lab.bench.accuracy;

import dev.grille.app.console.TextTable;
import dev.grille.contracts.Warning;
import dev.grille.contracts.WarningCode;
import dev.grille.evaluation.FieldOutcome;
import dev.grille.evaluation.Share;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Whether what is warned of when a template is registered is what goes wrong later. */
public final class WarningReport {
  /** Pictures of a field from which it can be said to fail. */
  private static final int ENOUGH = 3;

  /** A field of which less is read right fails. */
  private static final double FAILING = 0.8;

  private record Place(String caseName, String field) {}

  private final Map<Place, Boolean> failing = new HashMap<>();
  private final Map<String, List<Warning>> warnings;

  /** About what our reader made of some pictures, read with these templates. */
  public WarningReport(List<CaseOutcome> outcomes, Templates templates) {
    this(outcomes, templates.warnings());
  }

  /**
   * As above.
   *
   * @param warnings by the names of cases
   */
  WarningReport(List<CaseOutcome> outcomes, Map<String, List<Warning>> warnings) {
    this.warnings = warnings;
    Map<Place, List<FieldOutcome>> fields = new HashMap<>();
    for (CaseOutcome outcome : outcomes) {
      for (FieldOutcome field : outcome.fields()) {
        if (field.truth().value() != null) {
          Place place = new Place(outcome.picture().caseName(), field.field());
          fields.computeIfAbsent(place, none -> new ArrayList<>()).add(field);
        }
      }
    }
    fields.forEach(
        (place, read) -> {
          if (read.size() >= ENOUGH) {
            long right = read.stream().filter(FieldOutcome::sameText).count();
            failing.put(place, right < FAILING * read.size());
          }
        });
  }

  /** Whether any field was read often enough to be judged. */
  public boolean tells() {
    return !failing.isEmpty();
  }

  /** One row per kind of warning about a field that was given, and one for all. */
  public TextTable table() {
    TextTable table =
        new TextTable(
            "warning", "fields", "warned of", "failing among them", "of the failing, warned of");
    for (WarningCode code : WarningCode.values()) {
      Set<Place> warned = warned(warning -> warning.code() == code);
      if (!warned.isEmpty()) {
        row(table, code.wireName(), warned);
      }
    }
    row(table, "any", warned(warning -> true));
    return table;
  }

  private void row(TextTable table, String name, Set<Place> warned) {
    List<Place> failed =
        failing.keySet().stream().filter(failing::get).collect(Collectors.toList());
    table.row(
        name,
        failing.size(),
        warned.size(),
        Share.of(List.copyOf(warned), failing::get),
        Share.of(failed, warned::contains));
  }

  private Set<Place> warned(Predicate<Warning> which) {
    Set<Place> warned = new HashSet<>();
    warnings.forEach(
        (name, given) ->
            given.stream()
                .filter(which)
                .filter(warning -> warning.field() != null)
                .map(warning -> new Place(name, warning.field()))
                .filter(failing::containsKey)
                .forEach(warned::add));
    return warned;
  }
}
