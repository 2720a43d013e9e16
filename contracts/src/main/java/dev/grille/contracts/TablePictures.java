package dev.grille.contracts;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** The tables of a picture on the wire. */
final class TablePictures implements PictureForm<TableResult> {
  private static final String TABLES = "tables";
  private static final String EVIDENCE = "table_evidence";

  @Override
  public void write(JsonGenerator out, TableResult content) {
    out.writeNumberProperty("width", content.width());
    out.writeNumberProperty("height", content.height());
    out.writeNumberProperty("angle", content.angle());
    WireJson.writeNumber(out, "skew", WireJson.rounded(content.skew(), 2));
    if (content.content() == null) {
      writeCells(out, content.cells());
    } else {
      WireJson.writeText(out, TABLES, content.content());
    }
    out.writeArrayPropertyStart(EVIDENCE);
    content.evidence().forEach(table -> TableEvidenceJson.write(out, table));
    out.writeEndArray();
  }

  private static void writeCells(JsonGenerator out, List<List<List<CellResult>>> tables) {
    out.writeArrayPropertyStart(TABLES);
    for (List<List<CellResult>> rows : tables) {
      out.writeStartArray();
      for (List<CellResult> row : rows) {
        out.writeStartArray();
        row.forEach(cell -> write(out, cell));
        out.writeEndArray();
      }
      out.writeEndArray();
    }
    out.writeEndArray();
  }

  static void write(JsonGenerator out, CellResult cell) {
    out.writeStartObject();
    out.writeNumberProperty("sx", cell.sx());
    out.writeNumberProperty("sy", cell.sy());
    out.writeNumberProperty("ex", cell.ex());
    out.writeNumberProperty("ey", cell.ey());
    out.writeNumberProperty("width", cell.width());
    out.writeNumberProperty("height", cell.height());
    WireJson.writeTexts(out, "text", cell.text());
    WireJson.writeQuad(out, "quad", WireJson.rounded(cell.quad()));
    WireJson.writeNumber(out, "score", WireJson.rounded(cell.score(), 2));
    out.writeEndObject();
  }

  @Override
  public TableResult read(JsonPlace place) {
    JsonPlace tables = place.required(TABLES);
    boolean isContent = tables.node().isString();
    List<TableEvidence> evidence = new ArrayList<>();
    for (JsonPlace table : place.required(EVIDENCE).items()) {
      evidence.add(TableEvidenceJson.read(table));
    }
    return new TableResult(
        WireJson.count(place, "width"),
        WireJson.count(place, "height"),
        WireJson.count(place, "angle"),
        WireJson.number(place, "skew"),
        isContent ? List.of() : cells(tables),
        isContent ? tables.string() : null,
        evidence);
  }

  private static List<List<List<CellResult>>> cells(JsonPlace place) {
    List<List<List<CellResult>>> tables = new ArrayList<>();
    for (JsonPlace table : place.items()) {
      List<List<CellResult>> rows = new ArrayList<>();
      for (JsonPlace row : table.items()) {
        rows.add(row.items().stream().map(TablePictures::cell).toList());
      }
      tables.add(rows);
    }
    return tables;
  }

  static CellResult cell(JsonPlace place) {
    return new CellResult(
        WireJson.count(place, "sx"),
        WireJson.count(place, "sy"),
        WireJson.count(place, "ex"),
        WireJson.count(place, "ey"),
        WireJson.count(place, "width"),
        WireJson.count(place, "height"),
        WireJson.texts(place.required("text")),
        WireJson.quad(place.required("quad")),
        WireJson.number(place, "score"));
  }
}
