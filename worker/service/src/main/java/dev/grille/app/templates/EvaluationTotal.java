package dev.grille.app.templates;

import dev.grille.app.console.TextTable;
import dev.grille.contracts.EvaluatedPicture.Verdict;
import dev.grille.contracts.Evaluation;
import dev.grille.contracts.FieldFigure;
import dev.grille.contracts.ValueFigures;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What evaluations of one version come to together, where there are more pictures than one command
 * takes. Error rates and calibration are no sums, and stand with each evaluation alone.
 */
final class EvaluationTotal {
  private record Counts(int judged, int exact, int sure, int sureExact) {
    static Counts of(ValueFigures figures) {
      return new Counts(figures.judged(), figures.exact(), figures.sure(), figures.sureExact());
    }

    Counts and(Counts more) {
      return new Counts(
          judged + more.judged, exact + more.exact, sure + more.sure, sureExact + more.sureExact);
    }
  }

  private final Map<String, Counts> fields = new LinkedHashMap<>();
  private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
  private int evaluations;
  private int pictures;
  private int gained;
  private int lost;

  /** Counts one more. */
  void add(Evaluation evaluation) {
    evaluations++;
    pictures += evaluation.pictures().size();
    evaluation.pictures().forEach(picture -> verdicts.merge(picture.verdict(), 1, Integer::sum));
    for (FieldFigure field : evaluation.fields()) {
      fields.merge(field.key(), Counts.of(field.figures()), Counts::and);
    }
    if (evaluation.difference() != null) {
      gained += evaluation.difference().gained();
      lost += evaluation.difference().lost();
    }
  }

  /** Nothing where there was one evaluation, which says it all. */
  List<String> lines() {
    if (evaluations < 2) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        verdicts.entrySet().stream()
            .map(each -> each.getValue() + " " + EvaluationTable.words(each.getKey()))
            .collect(Collectors.joining(", ", "in all " + pictures + " pictures: ", "")));
    TextTable table = new TextTable("field", "judged", "exact", "90 and more", "exact");
    fields.forEach((key, counts) -> row(table, key, counts));
    row(table, "all", fields.values().stream().reduce(new Counts(0, 0, 0, 0), Counts::and));
    lines.addAll(table.lines());
    if (gained + lost > 0) {
      lines.add(
          String.format(
              Locale.ROOT,
              "in all against the published version: %d values gained, %d lost",
              gained,
              lost));
    }
    return lines;
  }

  private static void row(TextTable table, String name, Counts counts) {
    table.row(
        name,
        counts.judged(),
        EvaluationTable.share(counts.exact(), counts.judged()),
        counts.sure(),
        EvaluationTable.share(counts.sureExact(), counts.sure()));
  }
}
