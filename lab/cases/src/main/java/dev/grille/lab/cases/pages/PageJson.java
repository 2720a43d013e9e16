package dev.grille.lab.cases.pages;

import dev.grille.evaluation.pages.PageTruth;
import dev.grille.evaluation.pages.TrueLine;
import dev.grille.lab.cases.CaseNodes;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The file {@code case.json} of a case of pages. */
final class PageJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final CaseNodes NODES = new CaseNodes("case.json");
  private static final String COMMAND = "command";
  private static final String TYPE = "text";

  private PageJson() {}

  /**
   * Whether the file is one of pages: the body of a command {@code text} stands in it, as {@code
   * command}, or in the place where a form's case has its {@code template}.
   */
  static boolean ofPages(byte[] bytes) {
    JsonNode root = JSON.readTree(bytes);
    return isText(root.path(COMMAND)) || isText(root.path("template"));
  }

  private static boolean isText(JsonNode command) {
    return command.path("type").asString("").equals(TYPE);
  }

  static PageFile read(byte[] bytes) {
    JsonNode root = JSON.readTree(bytes);
    List<PageQuery> queries = new ArrayList<>();
    for (JsonNode query : NODES.required(root, "queries")) {
      queries.add(
          new PageQuery(
              NODES.required(query, "img_file").asString(),
              truth(NODES.required(query, "expected")),
              CaseNodes.optional(query, "severity")));
    }
    return new PageFile(
        NODES.required(root, "name").asString(),
        CaseNodes.optional(root, "source"),
        CaseNodes.optional(root, "family"),
        CaseNodes.optional(root, "style"),
        root.path("held_out").asBoolean(false),
        queries);
  }

  static byte[] write(PageFile file) {
    ObjectNode root = JSON.createObjectNode();
    root.put("name", file.name());
    CaseNodes.put(root, "source", file.source());
    CaseNodes.put(root, "family", file.family());
    CaseNodes.put(root, "style", file.style());
    if (file.heldOut()) {
      root.put("held_out", true);
    }
    root.putObject(COMMAND).put("type", TYPE);
    ArrayNode queries = root.putArray("queries");
    for (PageQuery query : file.queries()) {
      ObjectNode node = queries.addObject().put("img_file", query.image());
      CaseNodes.put(node, "severity", query.severity());
      write(query.truth(), node.putObject("expected"));
    }
    return JSON.writeValueAsBytes(root);
  }

  private static PageTruth truth(JsonNode node) {
    List<TrueLine> lines = new ArrayList<>();
    for (JsonNode line : NODES.required(node, "lines")) {
      lines.add(
          new TrueLine(
              NODES.required(line, "text").asString(),
              CaseNodes.quad(NODES.required(line, "quad")),
              line.path("vertical").asBoolean(false)));
    }
    return new PageTruth(
        node.path("width").asInt(0),
        node.path("height").asInt(0),
        node.path("angle").asInt(0),
        lines);
  }

  private static void write(PageTruth truth, ObjectNode node) {
    node.put("width", truth.width()).put("height", truth.height()).put("angle", truth.angle());
    ArrayNode lines = node.putArray("lines");
    for (TrueLine line : truth.lines()) {
      ObjectNode item = lines.addObject().put("text", line.text());
      CaseNodes.put(line.quad(), item.putArray("quad"));
      if (line.vertical()) {
        item.put("vertical", true);
      }
    }
  }
}
