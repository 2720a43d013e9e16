package dev.grille.lab.bench.accuracy;

import static dev.grille.lab.bench.accuracy.Decimals.number;
import static dev.grille.lab.bench.accuracy.Decimals.share;

import dev.grille.app.console.TextTable;
import dev.grille.evaluation.Cause;
import dev.grille.evaluation.FieldFigures;
import dev.grille.evaluation.FieldOutcome;
import dev.grille.evaluation.Figures;
import dev.grille.evaluation.PictureVerdict;
import dev.grille.evaluation.Reliability;
import dev.grille.evaluation.Share;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * All outcomes of one run, and the tables made of them.
 *
 * @param ours our reader
 * @param told our reader with the true homography; empty where that was not tried
 * @param plain the tesseract command on the true crops; empty where that was not tried
 */
public record Report(List<CaseOutcome> ours, List<CaseOutcome> told, List<CaseOutcome> plain) {
  public Report {
    ours = blame(ours, told);
    told = List.copyOf(told);
    plain = List.copyOf(plain);
  }

  /** One row per case. */
  public TextTable byCase() {
    TextTable table =
        new TextTable(
            "case", "pictures", "fields", "exact", "CER", "refused", "false", "px p50", "ms");
    group(ours, outcome -> outcome.picture().caseName())
        .forEach((name, outcomes) -> caseRow(table, name, outcomes));
    caseRow(table, "total", ours);
    return table;
  }

  private static void caseRow(TextTable table, String name, List<CaseOutcome> outcomes) {
    Figures f = figures(outcomes);
    List<CaseOutcome> toRead = toRead(outcomes);
    table.row(
        name,
        f.read().all(),
        f.fields().exact().all(),
        share(f.fields().exact().value()),
        share(f.fields().errors().rate()),
        f.read().all() - f.read().right(),
        f.strangers().right() + "/" + f.strangers().all(),
        number(AlignmentFigures.of(toRead).median()),
        Math.round(toRead.stream().mapToDouble(CaseOutcome::millis).average().orElse(Double.NaN)));
  }

  private static Figures figures(List<CaseOutcome> outcomes) {
    return Figures.of(CaseOutcome.judged(outcomes));
  }

  /** Those that were to be read, without those that might be refused and were. */
  private static List<CaseOutcome> toRead(List<CaseOutcome> outcomes) {
    return outcomes.stream()
        .filter(outcome -> outcome.judged().readable())
        .filter(outcome -> outcome.judged().verdict() != PictureVerdict.RIGHTLY_REFUSED)
        .toList();
  }

  /** The figures of measures, one row per severity and kind of print. */
  public TextTable figures() {
    TextTable table =
        new TextTable(
            "set",
            "pictures",
            "fields",
            "exact",
            "exact, true place",
            "exact, tesseract command",
            "CER",
            "accepted",
            "false",
            "px p50",
            "px p95",
            "calibration",
            "straight through");
    groups().forEach(group -> figuresRow(table, group));
    figuresRow(table, "all");
    return table;
  }

  /** The sets that the goals speak of, those that have pictures. */
  private List<String> groups() {
    return ours.stream().map(Report::set).distinct().sorted().toList();
  }

  static String set(CaseOutcome outcome) {
    return JudgedPicture.set(outcome.picture().severity(), outcome.picture().drifting());
  }

  private void figuresRow(TextTable table, String set) {
    List<CaseOutcome> own = only(ours, set);
    Figures f = figures(own);
    AlignmentFigures alignment = AlignmentFigures.of(toRead(own));
    table.row(
        set,
        f.read().all(),
        f.fields().exact().all(),
        share(f.fields().exact().value()),
        share(figures(only(told, set)).fields().exact().value()),
        share(figures(only(plain, set)).fields().exact().value()),
        share(f.fields().errors().rate()),
        share(f.read().value()),
        f.strangers().right() + "/" + f.strangers().all(),
        number(alignment.median()),
        number(alignment.high()),
        share(f.fields().reliability().calibrationError()),
        share(f.fields().straightThrough().value()));
  }

  private static List<CaseOutcome> only(List<CaseOutcome> outcomes, String set) {
    return set.equals("all")
        ? outcomes
        : outcomes.stream().filter(outcome -> set(outcome).equals(set)).toList();
  }

  /** Wrong fields by cause, one row per value of some property of pictures. */
  public TextTable causes(String head, Function<JudgedPicture, String> key) {
    return causes(head, fieldsBy(key));
  }

  /** Wrong fields by cause, one row per kind of field. */
  public TextTable causesByKind() {
    return causes("kind", fieldsByKind());
  }

  /** The judged fields by some property of their pictures, in its order. */
  Map<String, List<FieldOutcome>> fieldsBy(Function<JudgedPicture, String> key) {
    Map<String, List<FieldOutcome>> fields = new TreeMap<>();
    for (CaseOutcome outcome : ours) {
      if (!outcome.fields().isEmpty()) {
        fields
            .computeIfAbsent(key.apply(outcome.picture()), k -> new ArrayList<>())
            .addAll(outcome.fields());
      }
    }
    return fields;
  }

  /** The judged fields by what they hold. */
  Map<String, List<FieldOutcome>> fieldsByKind() {
    Map<String, List<FieldOutcome>> fields = new TreeMap<>();
    for (CaseOutcome outcome : ours) {
      for (FieldOutcome field : outcome.fields()) {
        fields.computeIfAbsent(outcome.kind(field), k -> new ArrayList<>()).add(field);
      }
    }
    return fields;
  }

  private static TextTable causes(String head, Map<String, List<FieldOutcome>> fields) {
    List<String> heads = new ArrayList<>(List.of(head, "fields", "exact"));
    for (Cause cause : Cause.values()) {
      heads.add(cause.words());
    }
    TextTable table = new TextTable(heads.toArray(String[]::new));
    fields.forEach(
        (key, list) -> {
          List<Object> row = new ArrayList<>(List.of(key, list.size()));
          row.add(share(Share.of(list, FieldOutcome::exact).value()));
          for (Cause cause : Cause.values()) {
            row.add(count(list, cause));
          }
          table.row(row.toArray());
        });
    return table;
  }

  private static long count(List<FieldOutcome> fields, Cause cause) {
    return fields.stream().filter(field -> field.cause() == cause).count();
  }

  /** Every field that was read and judged. */
  public List<FieldOutcome> readFields() {
    return ours.stream()
        .flatMap(outcome -> outcome.fields().stream())
        .filter(FieldOutcome::wasRead)
        .toList();
  }

  /** Whether scores mean what they say. */
  public Reliability reliability() {
    return FieldFigures.of(readFields()).reliability();
  }

  static <K> Map<K, List<CaseOutcome>> group(
      List<CaseOutcome> outcomes, Function<CaseOutcome, K> key) {
    Map<K, List<CaseOutcome>> groups = new LinkedHashMap<>();
    for (CaseOutcome outcome : outcomes) {
      groups.computeIfAbsent(key.apply(outcome), k -> new ArrayList<>()).add(outcome);
    }
    return groups;
  }

  /** A field that is right with the true homography was lost by the alignment. */
  private static List<CaseOutcome> blame(List<CaseOutcome> ours, List<CaseOutcome> told) {
    Map<String, FieldOutcome> right = new LinkedHashMap<>();
    for (CaseOutcome outcome : told) {
      for (FieldOutcome field : outcome.fields()) {
        if (field.exact()) {
          right.put(key(outcome, field), field);
        }
      }
    }
    List<CaseOutcome> blamed = new ArrayList<>();
    for (CaseOutcome outcome : ours) {
      blamed.add(
          outcome.withFields(
              outcome.fields().stream()
                  .map(
                      field ->
                          field.cause() != null
                                  && field.cause().wrongText()
                                  && right.containsKey(key(outcome, field))
                              ? field.blamedOn(Cause.ALIGNMENT)
                              : field)
                  .toList()));
    }
    return blamed;
  }

  private static String key(CaseOutcome outcome, FieldOutcome field) {
    return outcome.picture().place() + "/" + field.field();
  }
}
