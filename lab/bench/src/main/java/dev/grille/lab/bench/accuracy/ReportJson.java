package dev.grille.lab.bench.accuracy;

import static dev.grille.lab.bench.accuracy.FigureJson.finite;
import static dev.grille.lab.bench.accuracy.FigureJson.share;

import dev.grille.contracts.AlignmentEvidence;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.FieldResult;
import dev.grille.contracts.Reason;
import dev.grille.evaluation.FieldOutcome;
import dev.grille.evaluation.Figures;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The report as JSON: per family its figures, per picture its alignment, per field expected, value,
 * score, reason and verdict.
 */
public final class ReportJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ReportJson() {}

  /** The bytes of the file. */
  public static byte[] of(Report report) {
    ObjectNode root = JSON.createObjectNode();
    ObjectNode families = root.putObject("families");
    new FamilyReport(report.ours())
        .figures()
        .forEach((name, figures) -> family(figures, families.putObject(name)));
    family(Figures.of(CaseOutcome.judged(report.ours())), root.putObject("total"));
    ArrayNode pictures = root.putArray("pictures");
    Map<String, String> told = values(report.told());
    Map<String, String> plain = values(report.plain());
    for (CaseOutcome outcome : report.ours()) {
      picture(outcome, told, plain, pictures.addObject());
    }
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
  }

  private static Map<String, String> values(List<CaseOutcome> outcomes) {
    Map<String, String> values = new HashMap<>();
    for (CaseOutcome outcome : outcomes) {
      outcome.fields().forEach(field -> values.put(key(outcome, field), field.value()));
    }
    return values;
  }

  private static String key(CaseOutcome outcome, FieldOutcome field) {
    return outcome.picture().place() + "/" + field.field();
  }

  private static void picture(
      CaseOutcome outcome, Map<String, String> told, Map<String, String> plain, ObjectNode node) {
    JudgedPicture picture = outcome.picture();
    node.put("case", picture.caseName());
    node.put("picture", picture.file());
    node.put("family", picture.family());
    node.put("style", picture.style());
    node.put("held_out", picture.heldOut());
    node.put("severity", picture.severity());
    node.put("wanted", outcome.judged().truth().wanted().name().toLowerCase(Locale.ROOT));
    node.put("expected_error", name(outcome.judged().truth().refusal()));
    node.put("error", name(outcome.judged().error()));
    node.put("verdict", outcome.judged().verdict().wireName());
    node.put("millis", Math.round(outcome.millis()));
    if (outcome.alignmentError() != null) {
      node.put("alignment_error", outcome.alignmentError());
      node.put("curled", outcome.curled());
    }
    AlignmentEvidence alignment = outcome.alignment();
    if (alignment != null) {
      node.set("alignment", JSON.valueToTree(alignment));
    }
    ArrayNode fields = node.putArray("fields");
    for (FieldOutcome field : outcome.fields()) {
      ObjectNode item = fields.addObject();
      item.put("field", field.field());
      item.put("kind", outcome.kind(field));
      field(field, item);
      item.put("value_true_place", told.get(key(outcome, field)));
      item.put("value_tesseract", plain.get(key(outcome, field)));
    }
    if (!outcome.judged().unwanted().isEmpty()) {
      ArrayNode unwanted = node.putArray("unwanted");
      outcome.judged().unwanted().forEach(result -> result(result, unwanted.addObject()));
    }
  }

  private static void field(FieldOutcome field, ObjectNode item) {
    item.put("expected", field.truth().value());
    bound(field.truth().minScore(), "min_score", item);
    bound(field.truth().maxScore(), "max_score", item);
    if (field.truth().reason() != null) {
      item.put("expected_reason", field.truth().reason().wireName());
    }
    item.put("value", field.value());
    item.put("score", field.score());
    item.put("reason", name(field.reason()));
    item.put("verdict", field.verdict());
    if (field.evidence() != null) {
      item.set("evidence", JSON.valueToTree(field.evidence()));
    }
  }

  private static void bound(@Nullable Double score, String name, ObjectNode item) {
    if (score != null) {
      item.put(name, score);
    }
  }

  private static void result(FieldResult result, ObjectNode item) {
    item.put("field", result.key());
    item.put("value", result.value());
    item.put("score", result.score());
    item.put("reason", name(result.reason()));
  }

  /** The figures that the table by families shows. */
  private static void family(Figures figures, ObjectNode node) {
    node.put("pictures", figures.pictures());
    share(figures.fields().exact(), node.putObject("exact"));
    share(figures.fields().sure(), node.putObject("scored_90"));
    node.put("calibration", finite(figures.fields().reliability().calibrationError()));
    node.put("wrong_at_80_where_refusal_is_right", figures.believedWrongly());
    node.put("wrongly_accepted", figures.strangers().right());
    node.put("rightly_refused", figures.refusedRightly());
    node.put("wrongly_refused", figures.refusedWrongly());
  }

  private static @Nullable String name(@Nullable ErrorCode error) {
    return error == null ? null : error.name();
  }

  private static @Nullable String name(@Nullable Reason reason) {
    return reason == null ? null : reason.wireName();
  }
}
