package dev.grille.lab.bench.accuracy;

import static dev.grille.lab.bench.accuracy.TextTable.share;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was measured, family by family: a mean over a large easy set hides what hurts people. */
public final class FamilyReport {
  private final List<PictureOutcome> outcomes;

  /** About what our reader made of some pictures. */
  public FamilyReport(List<PictureOutcome> outcomes) {
    this.outcomes = List.copyOf(outcomes);
  }

  /** The figures of each family, by name. */
  public Map<String, FamilyFigures> figures() {
    return figures(outcomes);
  }

  private static Map<String, FamilyFigures> figures(List<PictureOutcome> some) {
    Map<String, FamilyFigures> figures = new TreeMap<>();
    some.stream()
        .collect(Collectors.groupingBy(outcome -> outcome.picture().family()))
        .forEach((family, own) -> figures.put(family, FamilyFigures.of(own)));
    return figures;
  }

  /** One row per family and one for all. */
  public TextTable table() {
    return table("family", outcomes);
  }

  /** Whether any style was held out of fitting. */
  public boolean hasHeldOut() {
    return outcomes.stream().anyMatch(outcome -> outcome.picture().heldOut());
  }

  /** The same, of the styles alone that nothing is fitted on. */
  public TextTable heldOutTable() {
    return table(
        "family, held-out styles",
        outcomes.stream().filter(outcome -> outcome.picture().heldOut()).toList());
  }

  private static TextTable table(String head, List<PictureOutcome> some) {
    TextTable table =
        new TextTable(
            head,
            "pictures",
            "fields",
            "exact (95 %)",
            "scored >= 90",
            "right among them (95 %)",
            "calibration",
            "wrong at >= 80 where refusal is right",
            "wrongly accepted",
            "rightly refused",
            "wrongly refused");
    figures(some).forEach((family, figures) -> row(table, family, figures));
    row(table, "total", FamilyFigures.of(some));
    return table;
  }

  private static void row(TextTable table, String family, FamilyFigures f) {
    table.row(
        family,
        f.pictures(),
        f.exact().all(),
        f.exact(),
        f.sure().all(),
        f.sure(),
        share(f.calibration()),
        f.unwanted(),
        f.accepted(),
        f.refusedRightly(),
        f.refusedWrongly());
  }

  /** Whether a picture that had to be refused was read. */
  public boolean hasAcceptedStrangers() {
    return outcomes.stream().anyMatch(PictureOutcome::falselyAccepted);
  }

  /** One row per picture that had to be refused and was read: how many values it was given. */
  public TextTable acceptedStrangers() {
    TextTable table =
        new TextTable("accepted, to be refused", "family", "values", "at >= 80", "of these empty");
    outcomes.stream()
        .filter(PictureOutcome::falselyAccepted)
        .forEach(
            outcome ->
                table.row(
                    outcome.picture().place(),
                    outcome.picture().family(),
                    outcome.unwanted().size(),
                    outcome.believedWrongly(),
                    outcome.unwanted().stream()
                        .filter(value -> value.score() >= FamilyFigures.BELIEVED)
                        .filter(value -> value.value().isEmpty())
                        .count()));
    return table;
  }
}
