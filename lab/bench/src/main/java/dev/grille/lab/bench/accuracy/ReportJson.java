package dev.grille.lab.bench.accuracy;

import dev.grille.contracts.AlignmentEvidence;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The report as JSON: per picture its alignment, per field expected, value, score and verdict. */
public final class ReportJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ReportJson() {}

  /** The bytes of the file. */
  public static byte[] of(Report report) {
    ObjectNode root = JSON.createObjectNode();
    ArrayNode pictures = root.putArray("pictures");
    Map<String, String> told = values(report.told());
    Map<String, String> plain = values(report.plain());
    for (PictureOutcome outcome : report.ours()) {
      picture(outcome, told, plain, pictures.addObject());
    }
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
  }

  private static Map<String, String> values(List<PictureOutcome> outcomes) {
    Map<String, String> values = new HashMap<>();
    for (PictureOutcome outcome : outcomes) {
      outcome.fields().forEach(field -> values.put(key(outcome, field), field.value()));
    }
    return values;
  }

  private static String key(PictureOutcome outcome, FieldOutcome field) {
    return outcome.caseName() + "/" + outcome.picture() + "/" + field.field();
  }

  private static void picture(
      PictureOutcome outcome,
      Map<String, String> told,
      Map<String, String> plain,
      ObjectNode node) {
    node.put("case", outcome.caseName());
    node.put("picture", outcome.picture());
    node.put("severity", outcome.severity());
    node.put("expected_error", outcome.expectedError());
    node.put("error", outcome.error());
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
      item.put("kind", field.kind());
      item.put("expected", field.expected());
      item.put("value", field.value());
      item.put("value_true_place", told.get(key(outcome, field)));
      item.put("value_tesseract", plain.get(key(outcome, field)));
      item.put("score", field.score());
      item.put("verdict", verdict(field));
      if (field.evidence() != null) {
        item.set("evidence", JSON.valueToTree(field.evidence()));
      }
    }
  }

  private static String verdict(FieldOutcome field) {
    return field.cause() == null ? "exact" : field.cause().name().toLowerCase(Locale.ROOT);
  }
}
