package dev.grille.lab.bench.pages;

import static dev.grille.lab.bench.accuracy.FigureJson.finite;
import static dev.grille.lab.bench.accuracy.FigureJson.quad;
import static dev.grille.lab.bench.accuracy.FigureJson.share;

import dev.grille.contracts.TextLine;
import dev.grille.evaluation.pages.LineOutcome;
import dev.grille.evaluation.pages.PageFigures;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The report on pages as JSON: figures, and per page every line with what was read. */
public final class PageReportJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private PageReportJson() {}

  /** The bytes of the file. */
  public static byte[] bytes(PageReport report) {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(of(report));
  }

  /** Its root. */
  static ObjectNode of(PageReport report) {
    ObjectNode root = JSON.createObjectNode();
    figures(report.figures(JudgedPage::family), root.putObject("families"));
    figures(report.figures(JudgedPage::look), root.putObject("looks"));
    figures(report.total(), root.putObject("total"));
    ArrayNode pages = root.putArray("pages");
    report.pages().forEach(page -> page(page, pages.addObject()));
    return root;
  }

  private static void page(JudgedPage page, ObjectNode node) {
    node.put("case", page.caseName());
    node.put("picture", page.outcome().picture());
    node.put("family", page.family());
    node.put("severity", page.look());
    node.put("held_out", page.heldOut());
    node.put("millis", Math.round(page.millis()));
    node.put("expected_angle", page.outcome().truth().angle());
    if (page.outcome().read() != null) {
      node.put("angle", page.outcome().read().angle());
      node.put("skew", page.outcome().read().skew());
    }
    ArrayNode lines = node.putArray("lines");
    for (LineOutcome line : page.outcome().lines()) {
      ObjectNode item = lines.addObject();
      item.put("expected", line.truth().text());
      quad(line.truth().quad(), item.putArray("expected_quad"));
      item.put("exact", line.exact());
      if (line.found() != null) {
        item.put("place", line.place());
        read(line.found(), item);
      }
    }
    ArrayNode spurious = node.putArray("spurious");
    page.outcome().spurious().forEach(line -> read(line, spurious.addObject()));
  }

  private static void read(TextLine line, ObjectNode node) {
    node.put("text", line.text());
    node.put("score", line.score());
    node.put("prob", line.prob());
    quad(line.quad(), node.putArray("quad"));
  }

  private static void figures(Map<String, PageFigures> all, ObjectNode node) {
    all.forEach((name, figures) -> figures(figures, node.putObject(name)));
  }

  private static void figures(PageFigures f, ObjectNode node) {
    node.put("pages", f.pages());
    node.put("detection", finite(f.detection()));
    share(f.found(), node.putObject("found"));
    share(f.real(), node.putObject("real"));
    share(f.exact(), node.putObject("exact"));
    node.put("character_error_rate", finite(f.errors().rate()));
    share(f.order(), node.putObject("order"));
    share(f.direction(), node.putObject("direction"));
    node.put("calibration", finite(f.reliability().calibrationError()));
    share(f.sure(), node.putObject("scored_90"));
  }
}
