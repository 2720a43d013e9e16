package dev.grille.lab.cases;

import dev.grille.contracts.AnchorSpec;
import dev.grille.contracts.CommandFamily;
import dev.grille.contracts.CommandParser;
import dev.grille.contracts.ErrorCode;
import dev.grille.contracts.FieldKind;
import dev.grille.contracts.FieldSpec;
import dev.grille.contracts.Point;
import dev.grille.contracts.Quad;
import dev.grille.contracts.Reason;
import dev.grille.contracts.TableShape;
import dev.grille.contracts.TemplateCommand;
import dev.grille.evaluation.ExpectedValue;
import dev.grille.evaluation.Truth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The file {@code case.json}. */
final class CaseJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final CaseNodes NODES = new CaseNodes("case.json");

  private CaseJson() {}

  static CaseFile read(byte[] bytes) {
    JsonNode root = JSON.readTree(bytes);
    JsonNode template = NODES.required(root, "template");
    TemplateCommand.AddTemplate add = add(template);
    List<CaseQuery> queries = new ArrayList<>();
    for (JsonNode query : NODES.required(root, "queries")) {
      queries.add(query(query));
    }
    return new CaseFile(
        text(root, "name"),
        CaseNodes.optional(root, "source"),
        CaseNodes.optional(root, "family"),
        CaseNodes.optional(root, "style"),
        flag(root, "held_out"),
        text(template, "img_file"),
        add.fields(),
        queries,
        add.anchors());
  }

  static byte[] write(CaseFile file) {
    ObjectNode root = JSON.createObjectNode();
    root.put("name", file.name());
    if (file.source() != null) {
      root.put("source", file.source());
    }
    if (file.family() != null) {
      root.put("family", file.family());
    }
    if (file.style() != null) {
      root.put("style", file.style());
    }
    if (file.heldOut()) {
      root.put("held_out", true);
    }
    ObjectNode template = root.putObject("template");
    template.put("type", "add").put("img_file", file.templateImage());
    ArrayNode fields = template.putArray("template");
    file.fields().forEach(field -> write(field, fields));
    if (!file.anchors().isEmpty()) {
      ArrayNode anchors = template.putArray("anchors");
      file.anchors().forEach(anchor -> write(anchor, anchors.addObject()));
    }
    ArrayNode queries = root.putArray("queries");
    file.queries().forEach(query -> write(query, queries.addObject()));
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
  }

  /** It goes through the parser of commands: a case is read exactly as an add would be. */
  private static TemplateCommand.AddTemplate add(JsonNode template) {
    ObjectNode add = (ObjectNode) template.deepCopy();
    add.remove("img_file");
    add.put("type", "add").put("img", "");
    byte[] record = JSON.writeValueAsBytes(add);
    return (TemplateCommand.AddTemplate) CommandParser.parse(record, CommandFamily.TEMPLATES);
  }

  private static CaseQuery query(JsonNode node) {
    Map<String, ExpectedValue> expected = new LinkedHashMap<>();
    node.path("expected")
        .properties()
        .forEach(entry -> expected.put(entry.getKey(), expected(entry.getValue())));
    Map<String, Quad> quads = new LinkedHashMap<>();
    node.path("true_quads")
        .properties()
        .forEach(entry -> quads.put(entry.getKey(), quad(entry.getValue())));
    String image = text(node, "img_file");
    return new CaseQuery(
        image,
        truth(image, node, expected),
        numbers(node.path("true_homography")),
        quads,
        CaseNodes.optional(node, "severity"));
  }

  private static Truth truth(String image, JsonNode node, Map<String, ExpectedValue> expected) {
    String error = CaseNodes.optional(node, "expected_error");
    boolean refuse = error != null || flag(node, "refuse");
    boolean orRefuse = flag(node, "or_refuse");
    if (refuse && (orRefuse || !expected.isEmpty())) {
      throw new IllegalArgumentException(
          image + " has to be refused, so it can neither have values nor \"or_refuse\"");
    }
    if (refuse) {
      return error == null ? Truth.refused() : Truth.refused(error(error));
    }
    return orRefuse ? Truth.valuesOrRefused(expected) : Truth.values(expected);
  }

  private static ErrorCode error(String name) {
    return Arrays.stream(ErrorCode.values())
        .filter(code -> code.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("answers have no error \"" + name + "\""));
  }

  private static Reason reason(String name) {
    return Reason.ofWireName(name)
        .orElseThrow(() -> new IllegalArgumentException("answers have no reason \"" + name + "\""));
  }

  private static ExpectedValue expected(JsonNode node) {
    if (!node.isObject()) {
      return ExpectedValue.of(node.asString());
    }
    String reason = CaseNodes.optional(node, "reason");
    return new ExpectedValue(
        CaseNodes.optional(node, "value"),
        number(node, "min_score"),
        number(node, "max_score"),
        reason == null ? null : reason(reason));
  }

  private static void write(FieldSpec field, ArrayNode fields) {
    if (field.equals(FieldSpec.text(field.name(), field.quad()))) {
      ArrayNode pair = fields.addArray();
      write(field.quad(), pair.addArray());
      pair.add(field.name());
      return;
    }
    ObjectNode object = fields.addObject().put("name", field.name());
    write(field.quad(), object.putArray("quad"));
    object.put("kind", field.kind().wireName());
    if (!field.values().isEmpty()) {
      ArrayNode values = object.putArray("values");
      field.values().forEach(values::add);
    }
    if (field.joinHanLines()) {
      object.put("join_han_lines", true);
    }
    if (!field.optional()) {
      object.put("optional", false);
    }
    if (field.grow() || field.kind() == FieldKind.MULTILINE || field.table() != null) {
      object.put("grow", field.grow());
    }
    if (field.group() != null) {
      object.put("group", field.group());
    }
    if (field.relativeTo() != null) {
      object.put("relative_to", field.relativeTo());
    }
    if (field.table() != null) {
      write(field.table(), object);
    }
    if (field.pattern() != null) {
      object.put("pattern", field.pattern());
    }
  }

  private static void write(TableShape table, ObjectNode object) {
    if (!table.columns().isEmpty()) {
      ArrayNode columns = object.putArray("columns");
      table.columns().forEach(columns::add);
    }
    object.put("head", table.head());
    if (table.ruling() != null) {
      object.put("ruling", table.ruling().wireName());
    }
  }

  private static void write(AnchorSpec anchor, ObjectNode object) {
    if (anchor.name() != null) {
      object.put("name", anchor.name());
    }
    if (anchor.text() != null) {
      object.put("text", anchor.text());
    }
    write(anchor.quad(), object.putArray("quad"));
  }

  private static void write(CaseQuery query, ObjectNode node) {
    node.put("img_file", query.image());
    if (query.severity() != null) {
      node.put("severity", query.severity());
    }
    ErrorCode refusal = query.truth().refusal();
    if (refusal != null) {
      node.put("expected_error", refusal.name());
    } else {
      ObjectNode expected = node.putObject("expected");
      query.expected().forEach((name, value) -> write(name, value, expected));
    }
    if (query.truth().orRefused()) {
      node.put("or_refuse", true);
    }
    List<Double> homography = query.trueHomography();
    if (homography != null) {
      ArrayNode numbers = node.putArray("true_homography");
      homography.forEach(numbers::add);
    }
    if (!query.trueQuads().isEmpty()) {
      ObjectNode quads = node.putObject("true_quads");
      query.trueQuads().forEach((name, quad) -> write(quad, quads.putArray(name)));
    }
  }

  private static void write(String name, ExpectedValue value, ObjectNode expected) {
    if (value.plain()) {
      expected.put(name, value.value());
      return;
    }
    ObjectNode object = expected.putObject(name);
    if (value.value() != null) {
      object.put("value", value.value());
    }
    if (value.minScore() != null) {
      object.put("min_score", value.minScore());
    }
    if (value.maxScore() != null) {
      object.put("max_score", value.maxScore());
    }
    if (value.reason() != null) {
      object.put("reason", value.reason().wireName());
    }
  }

  private static void write(Quad quad, ArrayNode array) {
    for (Point corner : quad.corners()) {
      array.addArray().add(rounded(corner.x())).add(rounded(corner.y()));
    }
  }

  private static double rounded(double pixels) {
    return Math.round(pixels * 1000) / 1000.0;
  }

  private static Quad quad(JsonNode node) {
    List<Point> corners = new ArrayList<>();
    for (JsonNode corner : node) {
      corners.add(new Point(corner.path(0).asDouble(), corner.path(1).asDouble()));
    }
    return new Quad(corners.get(0), corners.get(1), corners.get(2), corners.get(3));
  }

  private static @Nullable List<Double> numbers(JsonNode node) {
    if (!node.isArray()) {
      return null;
    }
    List<Double> numbers = new ArrayList<>();
    node.forEach(number -> numbers.add(number.asDouble()));
    return numbers;
  }

  private static @Nullable Double number(JsonNode node, String property) {
    JsonNode child = node.get(property);
    return child == null || child.isNull() ? null : child.asDouble();
  }

  private static boolean flag(JsonNode node, String property) {
    return node.path(property).asBoolean(false);
  }

  private static String text(JsonNode node, String property) {
    return NODES.required(node, property).asString();
  }
}
