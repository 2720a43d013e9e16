package dev.grille.contracts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;

/** What speaks for a table, on the wire. */
final class TableEvidenceJson {
  /** A number as it is written; one that is longer stands in no table. */
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,200}(\\.[0-9]{1,200})?");

  private TableEvidenceJson() {}

  static void write(JsonGenerator out, TableEvidence table) {
    TableProof proof = table.proof();
    out.writeStartObject();
    WireJson.writeQuad(out, "quad", WireJson.rounded(table.quad()));
    WireJson.writeNumber(out, "score", WireJson.rounded(table.score(), 2));
    out.writeNumberProperty("rows", table.rows());
    out.writeNumberProperty("columns", table.columns());
    if (table.ruling() != null) {
      out.writeStringProperty("ruling", table.ruling().wireName());
    }
    out.writeNumberProperty("rows_by_rules", proof.rowsByRules());
    out.writeNumberProperty("rows_by_text", proof.rowsByText());
    out.writeNumberProperty("columns_by_rules", proof.columnsByRules());
    out.writeNumberProperty("columns_by_text", proof.columnsByText());
    WireJson.writeNumber(out, "agreement", WireJson.rounded(proof.agreement(), 4));
    out.writeArrayPropertyStart("doubtful_rows");
    proof.doubtful().forEach((row, reason) -> write(out, row, reason));
    out.writeEndArray();
    out.writeArrayPropertyStart("sums");
    proof.sums().forEach(sum -> write(out, sum));
    out.writeEndArray();
    WireJson.writeTexts(out, "cut", proof.cut().stream().map(TableEdge::wireName).toList());
    out.writeEndObject();
  }

  private static void write(JsonGenerator out, int row, RowDoubt reason) {
    out.writeStartObject();
    out.writeNumberProperty("row", row);
    out.writeStringProperty("reason", reason.wireName());
    out.writeEndObject();
  }

  private static void write(JsonGenerator out, ColumnSum sum) {
    out.writeStartObject();
    out.writeNumberProperty("row", sum.row());
    out.writeNumberProperty("column", sum.column());
    out.writeStringProperty("stated", sum.stated().toPlainString());
    out.writeStringProperty("found", sum.found().toPlainString());
    out.writeBooleanProperty("holds", sum.holds());
    out.writeEndObject();
  }

  static TableEvidence read(JsonPlace place) {
    return new TableEvidence(
        WireJson.quad(place.required("quad")),
        WireJson.number(place, "score"),
        WireJson.count(place, "rows"),
        WireJson.count(place, "columns"),
        Ruling.ofWireName(String.valueOf(WireJson.optionalText(place, "ruling"))).orElse(null),
        new TableProof(
            WireJson.count(place, "rows_by_rules"),
            WireJson.count(place, "rows_by_text"),
            WireJson.count(place, "columns_by_rules"),
            WireJson.count(place, "columns_by_text"),
            WireJson.number(place, "agreement"),
            doubtful(place.required("doubtful_rows")),
            sums(place.required("sums")),
            cut(place.required("cut"))));
  }

  /** Without reasons of a newer Grille. */
  private static SortedMap<Integer, RowDoubt> doubtful(JsonPlace place) {
    SortedMap<Integer, RowDoubt> rows = new TreeMap<>();
    for (JsonPlace item : place.items()) {
      int row = WireJson.count(item, "row");
      RowDoubt.ofWireName(WireJson.text(item, "reason")).ifPresent(reason -> rows.put(row, reason));
    }
    return rows;
  }

  private static List<ColumnSum> sums(JsonPlace place) {
    List<ColumnSum> sums = new ArrayList<>();
    for (JsonPlace item : place.items()) {
      sums.add(
          new ColumnSum(
              WireJson.count(item, "row"),
              WireJson.count(item, "column"),
              decimal(item.required("stated")),
              decimal(item.required("found"))));
    }
    return sums;
  }

  private static BigDecimal decimal(JsonPlace place) {
    String text = place.string();
    if (!DECIMAL.matcher(text).matches()) {
      throw place.invalid("must be a decimal number");
    }
    return new BigDecimal(text);
  }

  private static Set<TableEdge> cut(JsonPlace place) {
    Set<TableEdge> edges = EnumSet.noneOf(TableEdge.class);
    WireJson.texts(place).forEach(name -> TableEdge.ofWireName(name).ifPresent(edges::add));
    return edges;
  }
}
