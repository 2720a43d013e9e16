package dev.grille.lab.bench.tables;

import static dev.grille.lab.bench.accuracy.FigureJson.finite;
import static dev.grille.lab.bench.accuracy.FigureJson.quad;
import static dev.grille.lab.bench.accuracy.FigureJson.share;

import dev.grille.contracts.Table;
import dev.grille.contracts.TableProof;
import dev.grille.evaluation.tables.CellOutcome;
import dev.grille.evaluation.tables.TableFigures;
import dev.grille.evaluation.tables.TableOutcome;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The report on tables as JSON: figures, and per picture every cell with what was read. */
public final class TableReportJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private TableReportJson() {}

  /** The bytes of the file. */
  public static byte[] bytes(TableReport report) {
    ObjectNode root = JSON.createObjectNode();
    figures(report.figures(JudgedTables::family), root.putObject("families"));
    figures(report.figures(JudgedTables::look), root.putObject("looks"));
    figures(report.rulings(), root.putObject("rulings"));
    figures(report.total(), root.putObject("total"));
    root.put("extra", report.extra());
    ArrayNode pictures = root.putArray("pictures");
    report.pictures().forEach(picture -> picture(picture, pictures.addObject()));
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
  }

  private static void picture(JudgedTables picture, ObjectNode node) {
    node.put("case", picture.caseName());
    node.put("picture", picture.outcome().picture());
    node.put("family", picture.family());
    node.put("severity", picture.look());
    node.put("held_out", picture.heldOut());
    node.put("millis", Math.round(picture.millis()));
    node.put("expected_angle", picture.outcome().truth().angle());
    if (picture.outcome().read() != null) {
      node.put("angle", picture.outcome().read().angle());
    }
    ArrayNode tables = node.putArray("tables");
    picture.outcome().tables().forEach(table -> table(table, tables.addObject()));
    ArrayNode extra = node.putArray("extra");
    for (Table table : picture.outcome().extra()) {
      ObjectNode item = extra.addObject();
      item.put("rows", table.rows()).put("columns", table.columns()).put("score", table.score());
      quad(table.quad(), item.putArray("quad"));
    }
  }

  private static void table(TableOutcome table, ObjectNode node) {
    node.put("expected_rows", table.truth().rows());
    node.put("expected_columns", table.truth().columns());
    if (table.truth().ruling() != null) {
      node.put("expected_ruling", table.truth().ruling().wireName());
    }
    node.put("structure", table.structure());
    node.put("whole", table.whole());
    Table found = table.found();
    if (found != null) {
      node.put("rows", table.rows()).put("columns", table.columns());
      node.put("ruling", found.ruling().wireName()).put("score", found.score());
      proof(found.proof(), node.putObject("proof"));
    }
    ArrayNode cells = node.putArray("cells");
    table.cells().forEach(cell -> cell(cell, cells.addObject()));
  }

  private static void proof(TableProof proof, ObjectNode node) {
    node.put("rows_by_rules", proof.rowsByRules()).put("rows_by_text", proof.rowsByText());
    node.put("columns_by_rules", proof.columnsByRules());
    node.put("columns_by_text", proof.columnsByText());
    node.put("agreement", proof.agreement());
    ObjectNode doubtful = node.putObject("doubtful");
    proof.doubtful().forEach((row, why) -> doubtful.put(row.toString(), why.wireName()));
    ArrayNode cut = node.putArray("cut");
    proof.cut().forEach(edge -> cut.add(edge.wireName()));
  }

  private static void cell(CellOutcome cell, ObjectNode node) {
    node.put("r", cell.truth().row()).put("c", cell.truth().column());
    node.put("rs", cell.truth().rowSpan()).put("cs", cell.truth().columnSpan());
    node.put("expected", cell.truth().text());
    node.put("exact", cell.exact());
    if (cell.found() != null) {
      ArrayNode lines = node.putArray("lines");
      cell.found().lines().forEach(lines::add);
      node.put("read_rs", cell.found().rowSpan()).put("read_cs", cell.found().columnSpan());
      node.put("score", cell.found().score());
      quad(cell.found().quad(), node.putArray("quad"));
    }
  }

  private static void figures(Map<String, TableFigures> all, ObjectNode node) {
    all.forEach((name, figures) -> figures(figures, node.putObject(name)));
  }

  private static void figures(TableFigures f, ObjectNode node) {
    share(f.found(), node.putObject("found"));
    share(f.exact(), node.putObject("exact"));
    share(f.placed(), node.putObject("placed"));
    share(f.structure(), node.putObject("structure"));
    share(f.rowsToldRight(), node.putObject("rows_right_or_doubted"));
    share(f.rowsDoubted(), node.putObject("rows_doubted"));
    share(f.whole(), node.putObject("whole"));
    share(f.sums(), node.putObject("sums"));
    share(f.sure(), node.putObject("scored_90"));
    node.put("cell_calibration", finite(f.cellScores().calibrationError()));
    node.put("table_calibration", finite(f.tableScores().calibrationError()));
  }
}
