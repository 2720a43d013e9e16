package dev.grille.contracts.dialects;

import dev.grille.contracts.CellResult;
import dev.grille.contracts.TableResult;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Aliyun's tables: cells, or a file of HTML or a workbook. */
final class AliyunTables extends AliyunService<TableResult> {
  AliyunTables() {
    super("ocr_table_parse");
  }

  @Override
  void ask(ObjectNode command, List<AliyunInput> inputs) {
    command
        .put("type", "table")
        .set(
            "configure",
            VendorJson.only(configure(inputs), "format", "finance", "dir_assure", "line_less"));
  }

  @Override
  JsonNode answered(TableResult read, AliyunInput input, String requestId) {
    ObjectNode out = VendorJson.object().put("success", true);
    if (read.content() != null) {
      return out.put("tables", VendorJson.text(read.content()));
    }
    ArrayNode tables = out.putArray("tables");
    for (List<List<CellResult>> rows : read.cells()) {
      ArrayNode table = tables.addArray();
      for (List<CellResult> row : rows) {
        ArrayNode cells = table.addArray();
        row.forEach(cell -> write(cells.addObject(), cell));
      }
    }
    return out;
  }

  private static void write(ObjectNode out, CellResult cell) {
    out.put("sx", cell.sx())
        .put("sy", cell.sy())
        .put("ex", cell.ex())
        .put("ey", cell.ey())
        .put("height", cell.height())
        .put("width", cell.width());
    VendorJson.addAll(out.putArray("text"), cell.text());
  }
}
