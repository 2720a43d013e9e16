package dev.grille.lab.cases.pages;

import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.evaluation.pages.PageTruth;
import dev.grille.evaluation.pages.TrueLine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The file {@code case.json} of a case of pages. */
final class PageJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();
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
    for (JsonNode query : required(root, "queries")) {
      queries.add(
          new PageQuery(
              required(query, "img_file").asString(),
              truth(required(query, "expected")),
              optional(query, "severity")));
    }
    return new PageFile(
        required(root, "name").asString(),
        optional(root, "source"),
        optional(root, "family"),
        optional(root, "style"),
        root.path("held_out").asBoolean(false),
        queries);
  }

  static byte[] write(PageFile file) {
    ObjectNode root = JSON.createObjectNode();
    root.put("name", file.name());
    put(root, "source", file.source());
    put(root, "family", file.family());
    put(root, "style", file.style());
    if (file.heldOut()) {
      root.put("held_out", true);
    }
    root.putObject(COMMAND).put("type", TYPE);
    ArrayNode queries = root.putArray("queries");
    for (PageQuery query : file.queries()) {
      ObjectNode node = queries.addObject().put("img_file", query.image());
      put(node, "severity", query.severity());
      write(query.truth(), node.putObject("expected"));
    }
    return JSON.writeValueAsBytes(root);
  }

  private static PageTruth truth(JsonNode node) {
    List<TrueLine> lines = new ArrayList<>();
    for (JsonNode line : required(node, "lines")) {
      lines.add(
          new TrueLine(
              required(line, "text").asString(),
              quad(required(line, "quad")),
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
      ArrayNode corners = item.putArray("quad");
      for (Point corner : line.quad().corners()) {
        corners.addArray().add(tenths(corner.x())).add(tenths(corner.y()));
      }
      if (line.vertical()) {
        item.put("vertical", true);
      }
    }
  }

  private static double tenths(double pixels) {
    return Math.round(pixels * 10) / 10.0;
  }

  private static Quad quad(JsonNode node) {
    List<Point> corners = new ArrayList<>();
    for (JsonNode corner : node) {
      corners.add(new Point(corner.path(0).asDouble(), corner.path(1).asDouble()));
    }
    if (corners.size() != 4) {
      throw new IllegalArgumentException("a quad has 4 corners, not " + corners.size());
    }
    return new Quad(corners.get(0), corners.get(1), corners.get(2), corners.get(3));
  }

  private static void put(ObjectNode node, String property, @Nullable String value) {
    if (value != null) {
      node.put(property, value);
    }
  }

  private static JsonNode required(JsonNode node, String property) {
    JsonNode child = node.get(property);
    if (child == null) {
      throw new IllegalArgumentException("case.json lacks \"" + property + "\"");
    }
    return child;
  }

  private static @Nullable String optional(JsonNode node, String property) {
    JsonNode child = node.get(property);
    return child == null || child.isNull() ? null : child.asString();
  }
}
