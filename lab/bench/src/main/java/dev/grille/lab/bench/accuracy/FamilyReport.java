package dev.grille.lab.bench.accuracy;

import static dev.grille.lab.bench.accuracy.Decimals.share;

import dev.grille.app.console.TextTable;
import dev.grille.evaluation.Figures;
import dev.grille.evaluation.PictureOutcome;
import dev.grille.evaluation.PictureVerdict;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was measured, family by family: a mean over a large easy set hides what hurts people. */
public final class FamilyReport {
  private final List<CaseOutcome> outcomes;

  /** About what our reader made of some pictures. */
  public FamilyReport(List<CaseOutcome> outcomes) {
    this.outcomes = List.copyOf(outcomes);
  }

  /** The figures of each family, by name. */
  public Map<String, Figures> figures() {
    return figures(outcomes);
  }

  private static Map<String, Figures> figures(List<CaseOutcome> some) {
    Map<String, Figures> figures = new TreeMap<>();
    some.stream()
        .collect(Collectors.groupingBy(outcome -> outcome.picture().family()))
        .forEach((family, own) -> figures.put(family, Figures.of(CaseOutcome.judged(own))));
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

  private static TextTable table(String head, List<CaseOutcome> some) {
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
    row(table, "total", Figures.of(CaseOutcome.judged(some)));
    return table;
  }

  private static void row(TextTable table, String family, Figures f) {
    table.row(
        family,
        f.pictures(),
        f.fields().exact().all(),
        f.fields().exact(),
        f.fields().sure().all(),
        f.fields().sure(),
        share(f.fields().reliability().calibrationError()),
        f.believedWrongly(),
        f.strangers().right(),
        f.refusedRightly(),
        f.refusedWrongly());
  }

  private static boolean accepted(CaseOutcome outcome) {
    return outcome.judged().verdict() == PictureVerdict.WRONGLY_ACCEPTED;
  }

  /** Whether a picture that had to be refused was read. */
  public boolean hasAcceptedStrangers() {
    return outcomes.stream().anyMatch(FamilyReport::accepted);
  }

  /** One row per picture that had to be refused and was read: how many values it was given. */
  public TextTable acceptedStrangers() {
    TextTable table =
        new TextTable("accepted, to be refused", "family", "values", "at >= 80", "of these empty");
    outcomes.stream()
        .filter(FamilyReport::accepted)
        .forEach(
            outcome ->
                table.row(
                    outcome.picture().place(),
                    outcome.picture().family(),
                    outcome.judged().unwanted().size(),
                    outcome.judged().believedWrongly(),
                    outcome.judged().unwanted().stream()
                        .filter(value -> value.score() >= PictureOutcome.BELIEVED)
                        .filter(value -> value.value().isEmpty())
                        .count()));
    return table;
  }
}
