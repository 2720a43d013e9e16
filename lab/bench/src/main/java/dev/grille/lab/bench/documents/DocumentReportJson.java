package dev.grille.lab.bench.documents;

import static dev.grille.lab.bench.accuracy.FigureJson.finite;
import static dev.grille.lab.bench.accuracy.FigureJson.quad;
import static dev.grille.lab.bench.accuracy.FigureJson.share;

import dev.grille.contracts.DocumentDoubt;
import dev.grille.contracts.DocumentResult;
import dev.grille.evaluation.documents.DocumentFigures;
import dev.grille.evaluation.documents.DocumentOutcome;
import dev.grille.evaluation.documents.DocumentsOutcome.Extra;
import dev.grille.evaluation.documents.ValueOutcome;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The report on documents as JSON: figures, and per picture every value with what was read. */
public final class DocumentReportJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private DocumentReportJson() {}

  /** The bytes of the file. */
  public static byte[] bytes(DocumentReport report) {
    ObjectNode root = JSON.createObjectNode();
    figures(report.kinds(), root.putObject("kinds"));
    figures(report.kinds(true), root.putObject("kinds_held_out"));
    figures(report.kinds(false), root.putObject("kinds_not_held_out"));
    figures(report.styles(), root.putObject("styles"));
    figures(report.numbers(), root.putObject("numbers"));
    figures(report.total(), root.putObject("total"));
    share(report.kindsGivenToNone(), root.putObject("kinds_given_to_none"));
    root.put("extra", report.extra());
    ArrayNode pictures = root.putArray("pictures");
    report.pictures().forEach(picture -> picture(picture, pictures.addObject()));
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
  }

  private static void picture(JudgedDocuments picture, ObjectNode node) {
    node.put("case", picture.caseName());
    node.put("picture", picture.outcome().picture());
    node.put("family", picture.family());
    node.put("style", picture.style());
    node.put("severity", picture.look());
    node.put("held_out", picture.heldOut());
    node.put("millis", Math.round(picture.millis()));
    ArrayNode documents = node.putArray("documents");
    picture.outcome().documents().forEach(one -> document(one, documents.addObject()));
    ArrayNode extra = node.putArray("extra");
    picture.outcome().extra().forEach(one -> extra(one, extra.addObject()));
  }

  private static void document(DocumentOutcome document, ObjectNode node) {
    node.put("type", document.truth().type());
    node.put("located", document.located());
    node.put("whole", document.whole());
    if (document.truth().style() != null) {
      node.put("style", document.truth().style());
    }
    if (document.truth().status() != null) {
      node.put("expected_status", document.truth().status().wireName());
    }
    DocumentResult found = document.found();
    if (found != null) {
      node.put("overlap", Math.round(document.overlap() * 1000) / 1000.0);
      node.put("status", found.status().wireName());
      ArrayNode doubts = node.putArray("doubts");
      found.doubts().stream().map(DocumentDoubt::code).forEach(doubts::add);
      quad(found.location(), node.putArray("location"));
    }
    ArrayNode values = node.putArray("values");
    document.values().forEach(value -> value(value, values.addObject()));
  }

  private static void value(ValueOutcome value, ObjectNode node) {
    node.put("key", value.path());
    node.put("expected", value.expected());
    node.put("exact", value.exact());
    if (value.read() != null) {
      node.put("value", value.read().text()).put("score", value.read().score());
    }
  }

  private static void extra(Extra extra, ObjectNode node) {
    node.put("type", extra.document().type());
    node.put("over", extra.over());
    quad(extra.document().location(), node.putArray("location"));
  }

  private static void figures(Map<String, DocumentFigures> all, ObjectNode node) {
    all.forEach((name, figures) -> figures(figures, node.putObject(name)));
  }

  private static void figures(DocumentFigures f, ObjectNode node) {
    share(f.located(), node.putObject("located"));
    share(f.typed(), node.putObject("typed"));
    share(f.exact(), node.putObject("exact"));
    share(f.whole(), node.putObject("whole"));
    share(f.sure(), node.putObject("scored_90"));
    node.put("invented", f.invented());
    share(f.okWhole(), node.putObject("whole_of_ok"));
    share(f.doubted(), node.putObject("right_ones_doubted"));
    share(f.statusSaid(), node.putObject("status_said"));
    node.put("calibration", finite(f.scores().calibrationError()));
  }
}
