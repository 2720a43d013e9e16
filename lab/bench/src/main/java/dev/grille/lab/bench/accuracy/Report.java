package dev.grille.lab.bench.accuracy;

import static dev.grille.lab.bench.accuracy.TextTable.number;
import static dev.grille.lab.bench.accuracy.TextTable.share;

import dev.grille.evaluation.Cause;
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
public record Report(
    List<PictureOutcome> ours, List<PictureOutcome> told, List<PictureOutcome> plain) {
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
        .forEach((name, outcomes) -> caseRow(table, name, Figures.of(outcomes)));
    caseRow(table, "total", Figures.of(ours));
    return table;
  }

  private static void caseRow(TextTable table, String name, Figures f) {
    table.row(
        name,
        f.pictures(),
        f.fields(),
        share(f.exact()),
        share(f.characterErrorRate()),
        Math.round((1 - f.accepted()) * f.pictures()),
        f.falselyAccepted() + "/" + f.strangers(),
        number(f.errorMedian()),
        Math.round(f.millis()));
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

  static String set(PictureOutcome outcome) {
    return JudgedPicture.set(outcome.picture().severity(), outcome.picture().drifting());
  }

  private void figuresRow(TextTable table, String set) {
    Figures f = Figures.of(only(ours, set));
    table.row(
        set,
        f.pictures(),
        f.fields(),
        share(f.exact()),
        share(Figures.of(only(told, set)).exact()),
        share(Figures.of(only(plain, set)).exact()),
        share(f.characterErrorRate()),
        share(f.accepted()),
        f.falselyAccepted() + "/" + f.strangers(),
        number(f.errorMedian()),
        number(f.errorHigh()),
        share(f.calibration()),
        share(f.straightThrough()));
  }

  private static List<PictureOutcome> only(List<PictureOutcome> outcomes, String set) {
    return set.equals("all")
        ? outcomes
        : outcomes.stream().filter(outcome -> set(outcome).equals(set)).toList();
  }

  /** Wrong fields by cause, one row per value of some property of pictures or fields. */
  public TextTable causes(String head, Function<JudgedPicture, String> key) {
    Map<String, List<FieldOutcome>> fields = new TreeMap<>();
    for (PictureOutcome outcome : ours) {
      if (!outcome.fields().isEmpty()) {
        fields
            .computeIfAbsent(key.apply(outcome.picture()), k -> new ArrayList<>())
            .addAll(outcome.fields());
      }
    }
    return causes(head, fields);
  }

  /** Wrong fields by cause, one row per kind of field. */
  public TextTable causesByKind() {
    Map<String, List<FieldOutcome>> fields = new TreeMap<>();
    for (PictureOutcome outcome : ours) {
      for (FieldOutcome field : outcome.fields()) {
        fields.computeIfAbsent(field.kind(), k -> new ArrayList<>()).add(field);
      }
    }
    return causes("kind", fields);
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
        .filter(PictureOutcome::accepted)
        .flatMap(outcome -> outcome.fields().stream())
        .toList();
  }

  static <K> Map<K, List<PictureOutcome>> group(
      List<PictureOutcome> outcomes, Function<PictureOutcome, K> key) {
    Map<K, List<PictureOutcome>> groups = new LinkedHashMap<>();
    for (PictureOutcome outcome : outcomes) {
      groups.computeIfAbsent(key.apply(outcome), k -> new ArrayList<>()).add(outcome);
    }
    return groups;
  }

  /** A field that is right with the true homography was lost by the alignment. */
  private static List<PictureOutcome> blame(List<PictureOutcome> ours, List<PictureOutcome> told) {
    Map<String, FieldOutcome> right = new LinkedHashMap<>();
    for (PictureOutcome outcome : told) {
      for (FieldOutcome field : outcome.fields()) {
        if (field.exact()) {
          right.put(key(outcome, field), field);
        }
      }
    }
    List<PictureOutcome> blamed = new ArrayList<>();
    for (PictureOutcome outcome : ours) {
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

  private static String key(PictureOutcome outcome, FieldOutcome field) {
    return outcome.picture().place() + "/" + field.field();
  }
}
