package dev.grille.lab.cases.documents;

import dev.grille.contracts.DocumentStatus;
import dev.grille.contracts.Quad;
import dev.grille.evaluation.documents.DocumentsTruth;
import dev.grille.evaluation.documents.TrueDocument;
import dev.grille.evaluation.documents.TrueValue;
import dev.grille.lab.cases.CaseNodes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The file {@code case.json} of a case of documents. */
final class DocumentJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final CaseNodes NODES = new CaseNodes("case.json");
  private static final String COMMAND = "command";
  private static final String TYPE = "documents";

  private DocumentJson() {}

  /**
   * Whether the file is one of documents: the body of a command {@code documents} stands in it, as
   * {@code command}, or in the place where a form's case has its {@code template}.
   */
  static boolean ofDocuments(byte[] bytes) {
    return isDocuments(command(JSON.readTree(bytes)));
  }

  private static boolean isDocuments(JsonNode command) {
    return command.path("type").asString("").equals(TYPE);
  }

  private static JsonNode command(JsonNode root) {
    return isDocuments(root.path(COMMAND)) ? root.path(COMMAND) : root.path("template");
  }

  static DocumentFile read(byte[] bytes) {
    JsonNode root = JSON.readTree(bytes);
    List<DocumentQuery> queries = new ArrayList<>();
    for (JsonNode query : NODES.required(root, "queries")) {
      queries.add(
          new DocumentQuery(
              NODES.required(query, "img_file").asString(),
              truth(NODES.required(query, "expected")),
              CaseNodes.optional(query, "severity")));
    }
    List<String> types = new ArrayList<>();
    command(root).path("type_list").forEach(type -> types.add(type.asString()));
    return new DocumentFile(
        NODES.required(root, "name").asString(),
        CaseNodes.optional(root, "source"),
        CaseNodes.optional(root, "family"),
        CaseNodes.optional(root, "style"),
        root.path("held_out").asBoolean(false),
        types,
        queries);
  }

  private static DocumentsTruth truth(JsonNode node) {
    List<TrueDocument> documents = new ArrayList<>();
    NODES.required(node, TYPE).forEach(document -> documents.add(document(document)));
    return new DocumentsTruth(node.path("width").asInt(0), node.path("height").asInt(0), documents);
  }

  private static TrueDocument document(JsonNode node) {
    Map<String, TrueValue> content = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> each : node.path("content").properties()) {
      content.put(each.getKey(), value(each.getValue()));
    }
    Map<String, List<Quad>> places = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> each : node.path("places").properties()) {
      List<Quad> quads = new ArrayList<>();
      each.getValue().forEach(quad -> quads.add(CaseNodes.quad(quad)));
      places.put(each.getKey(), List.copyOf(quads));
    }
    JsonNode location = node.path("location");
    return new TrueDocument(
        NODES.required(node, "type").asString(),
        location.isArray() ? CaseNodes.quad(location) : null,
        content,
        places,
        CaseNodes.optional(node, "style"),
        status(CaseNodes.optional(node, "status")),
        node.path("optional").asBoolean(false));
  }

  private static @Nullable DocumentStatus status(@Nullable String name) {
    return name == null
        ? null
        : DocumentStatus.ofWireName(name)
            .orElseThrow(() -> new IllegalArgumentException("no status is called " + name));
  }

  private static TrueValue value(JsonNode node) {
    if (node.isNull()) {
      return new TrueValue.Missing();
    }
    if (!node.isArray()) {
      return TrueValue.of(node.asString());
    }
    List<Map<String, String>> rows = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (JsonNode each : node) {
      if (each.isObject()) {
        Map<String, String> row = new LinkedHashMap<>();
        each.properties().forEach(cell -> row.put(cell.getKey(), cell.getValue().asString()));
        rows.add(row);
      } else {
        texts.add(each.asString());
      }
    }
    return rows.isEmpty() ? new TrueValue.Many(texts) : new TrueValue.Rows(rows);
  }

  static byte[] write(DocumentFile file) {
    ObjectNode root = JSON.createObjectNode();
    root.put("name", file.name());
    CaseNodes.put(root, "source", file.source());
    CaseNodes.put(root, "family", file.family());
    CaseNodes.put(root, "style", file.style());
    if (file.heldOut()) {
      root.put("held_out", true);
    }
    ObjectNode command = root.putObject(COMMAND).put("type", TYPE);
    if (!file.types().isEmpty()) {
      ArrayNode types = command.putArray("type_list");
      file.types().forEach(types::add);
    }
    ArrayNode queries = root.putArray("queries");
    for (DocumentQuery query : file.queries()) {
      ObjectNode node = queries.addObject().put("img_file", query.image());
      CaseNodes.put(node, "severity", query.severity());
      write(query.truth(), node.putObject("expected"));
    }
    return JSON.writeValueAsBytes(root);
  }

  private static void write(DocumentsTruth truth, ObjectNode node) {
    node.put("width", truth.width()).put("height", truth.height());
    ArrayNode documents = node.putArray(TYPE);
    truth.documents().forEach(document -> write(document, documents.addObject()));
  }

  private static void write(TrueDocument document, ObjectNode node) {
    node.put("type", document.type());
    CaseNodes.put(node, "style", document.style());
    if (document.location() != null) {
      CaseNodes.put(document.location(), node.putArray("location"));
    }
    if (document.status() != null) {
      node.put("status", document.status().wireName());
    }
    if (document.optional()) {
      node.put("optional", true);
    }
    ObjectNode content = node.putObject("content");
    document.content().forEach((key, value) -> write(key, value, content));
    ObjectNode places = node.putObject("places");
    document
        .places()
        .forEach(
            (key, quads) -> {
              ArrayNode list = places.putArray(key);
              quads.forEach(quad -> CaseNodes.put(quad, list.addArray()));
            });
  }

  private static void write(String key, TrueValue value, ObjectNode content) {
    if (value instanceof TrueValue.Text text) {
      content.put(key, text.text());
      return;
    }
    if (value instanceof TrueValue.Missing) {
      content.putNull(key);
      return;
    }
    ArrayNode list = content.putArray(key);
    if (value instanceof TrueValue.Many many) {
      many.texts().forEach(list::add);
    } else if (value instanceof TrueValue.Rows rows) {
      for (Map<String, String> row : rows.rows()) {
        ObjectNode object = list.addObject();
        row.forEach(object::put);
      }
    }
  }
}
