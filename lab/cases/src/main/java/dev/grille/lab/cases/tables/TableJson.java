package dev.grille.lab.cases.tables;

import dev.grille.contracts.Quad;
import dev.grille.contracts.Ruling;
import dev.grille.contracts.TableEdge;
import dev.grille.contracts.TableOptions;
import dev.grille.evaluation.tables.TablesTruth;
import dev.grille.evaluation.tables.TrueCell;
import dev.grille.evaluation.tables.TrueSum;
import dev.grille.evaluation.tables.TrueTable;
import dev.grille.lab.cases.CaseNodes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The file {@code case.json} of a case of tables. */
final class TableJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** A file of truth is read by the same code, too. */
  private static final CaseNodes NODES = new CaseNodes("it");

  private static final String COMMAND = "command";
  private static final String TEMPLATE = "template";
  private static final String TYPE = "table";

  private TableJson() {}

  /**
   * Whether the file is one of tables: the body of a command {@code table} stands in it, as {@code
   * command}, or in the place where a form's case has its {@code template}.
   */
  static boolean ofTables(byte[] bytes) {
    return isTable(command(JSON.readTree(bytes)));
  }

  private static boolean isTable(JsonNode command) {
    return command.path("type").asString("").equals(TYPE);
  }

  private static JsonNode command(JsonNode root) {
    return isTable(root.path(COMMAND)) ? root.path(COMMAND) : root.path(TEMPLATE);
  }

  static TableFile read(byte[] bytes) {
    JsonNode root = JSON.readTree(bytes);
    List<TableQuery> queries = new ArrayList<>();
    for (JsonNode query : NODES.required(root, "queries")) {
      queries.add(
          new TableQuery(
              NODES.required(query, "img_file").asString(),
              truth(NODES.required(query, "expected")),
              CaseNodes.optional(query, "severity")));
    }
    return new TableFile(
        NODES.required(root, "name").asString(),
        CaseNodes.optional(root, "source"),
        CaseNodes.optional(root, "family"),
        CaseNodes.optional(root, "style"),
        root.path("held_out").asBoolean(false),
        options(command(root)),
        queries);
  }

  private static TableOptions options(JsonNode command) {
    JsonNode lineless = command.path("line_less");
    return new TableOptions(
        lineless.isBoolean() ? lineless.asBoolean() : null,
        command.path("finance").asBoolean(false),
        command.path("upright").asBoolean(command.path("dir_assure").asBoolean(false)));
  }

  private static TablesTruth truth(JsonNode node) {
    List<TrueTable> tables = new ArrayList<>();
    NODES.required(node, "tables").forEach(table -> tables.add(table(table)));
    return new TablesTruth(
        node.path("width").asInt(0),
        node.path("height").asInt(0),
        node.path("angle").asInt(0),
        tables);
  }

  /** A table as it stands in either kind of file. */
  static TrueTable table(JsonNode node) {
    List<TrueCell> cells = new ArrayList<>();
    for (JsonNode cell : NODES.required(node, "cells")) {
      cells.add(
          new TrueCell(
              NODES.required(cell, "r").asInt(),
              NODES.required(cell, "c").asInt(),
              cell.path("rs").asInt(1),
              cell.path("cs").asInt(1),
              NODES.required(cell, "text").asString(),
              quad(cell.path("quad"))));
    }
    List<TrueSum> sums = new ArrayList<>();
    for (JsonNode sum : node.path("sums")) {
      sums.add(
          new TrueSum(
              NODES.required(sum, "r").asInt(),
              NODES.required(sum, "c").asInt(),
              sum.path("holds").asBoolean()));
    }
    Set<TableEdge> cut = EnumSet.noneOf(TableEdge.class);
    for (JsonNode edge : node.path("cut")) {
      cut.add(
          TableEdge.ofWireName(edge.asString())
              .orElseThrow(() -> new IllegalArgumentException("no edge is called " + edge)));
    }
    return new TrueTable(
        NODES.required(node, "rows").asInt(),
        NODES.required(node, "cols").asInt(),
        cells,
        ruling(CaseNodes.optional(node, "ruling")),
        quad(node.path("quad")),
        sums,
        cut);
  }

  private static @Nullable Ruling ruling(@Nullable String name) {
    return name == null
        ? null
        : Ruling.ofWireName(name)
            .orElseThrow(() -> new IllegalArgumentException("no ruling is called " + name));
  }

  private static @Nullable Quad quad(JsonNode node) {
    if (node.isMissingNode() || node.isNull()) {
      return null;
    }
    return CaseNodes.quad(node);
  }

  static byte[] write(TableFile file) {
    ObjectNode root = JSON.createObjectNode();
    root.put("name", file.name());
    CaseNodes.put(root, "source", file.source());
    CaseNodes.put(root, "family", file.family());
    CaseNodes.put(root, "style", file.style());
    if (file.heldOut()) {
      root.put("held_out", true);
    }
    write(file.options(), root.putObject(COMMAND).put("type", TYPE));
    ArrayNode queries = root.putArray("queries");
    for (TableQuery query : file.queries()) {
      ObjectNode node = queries.addObject().put("img_file", query.image());
      CaseNodes.put(node, "severity", query.severity());
      write(query.truth(), node.putObject("expected"));
    }
    return JSON.writeValueAsBytes(root);
  }

  private static void write(TableOptions options, ObjectNode command) {
    if (options.lineless() != null) {
      command.put("line_less", options.lineless());
    }
    if (options.finance()) {
      command.put("finance", true);
    }
    if (options.upright()) {
      command.put("upright", true);
    }
  }

  private static void write(TablesTruth truth, ObjectNode node) {
    node.put("width", truth.width()).put("height", truth.height()).put("angle", truth.angle());
    ArrayNode tables = node.putArray("tables");
    truth.tables().forEach(table -> write(table, tables.addObject()));
  }

  private static void write(TrueTable table, ObjectNode node) {
    node.put("rows", table.rows()).put("cols", table.columns());
    if (table.ruling() != null) {
      node.put("ruling", table.ruling().wireName());
    }
    write(table.quad(), node);
    if (!table.cut().isEmpty()) {
      ArrayNode cut = node.putArray("cut");
      table.cut().forEach(edge -> cut.add(edge.wireName()));
    }
    if (!table.sums().isEmpty()) {
      ArrayNode sums = node.putArray("sums");
      for (TrueSum sum : table.sums()) {
        sums.addObject().put("r", sum.row()).put("c", sum.column()).put("holds", sum.holds());
      }
    }
    ArrayNode cells = node.putArray("cells");
    for (TrueCell cell : table.cells()) {
      ObjectNode item = cells.addObject();
      item.put("r", cell.row()).put("c", cell.column());
      item.put("rs", cell.rowSpan()).put("cs", cell.columnSpan());
      item.put("text", cell.text());
      write(cell.quad(), item);
    }
  }

  private static void write(@Nullable Quad quad, ObjectNode node) {
    if (quad != null) {
      CaseNodes.put(quad, node.putArray("quad"));
    }
  }
}
