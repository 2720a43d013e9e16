package dev.grille.contracts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * A document's values on the wire: an object with a property for each key, and one in which their
 * scores stand in the same shape, as probabilities from 0 to 1.
 */
final class DocumentJson {
  private DocumentJson() {}

  /** Writes the object; an empty one where a document has no values. */
  static void write(JsonGenerator out, List<DocumentResult.Entry> content) {
    out.writeStartObject();
    for (DocumentResult.Entry entry : content) {
      out.writeName(entry.key());
      writeValue(out, entry.value());
    }
    if (!content.isEmpty()) {
      out.writeObjectPropertyStart(DocumentResult.CONFIDENCE);
      for (DocumentResult.Entry entry : content) {
        if (!(entry.value() instanceof DocumentValue.Missing)) {
          out.writeName(entry.key());
          writeScores(out, entry.value());
        }
      }
      out.writeEndObject();
    }
    out.writeEndObject();
  }

  private static void writeValue(JsonGenerator out, DocumentValue value) {
    if (value instanceof DocumentValue.Text text) {
      writeText(out, text);
    } else if (value instanceof DocumentValue.Many many) {
      out.writeStartArray();
      many.texts().forEach(text -> writeText(out, text));
      out.writeEndArray();
    } else if (value instanceof DocumentValue.Rows rows) {
      out.writeStartArray();
      for (Map<String, DocumentValue.Text> row : rows.rows()) {
        out.writeStartObject();
        row.forEach((key, text) -> WireJson.writeText(out, key, text.text()));
        out.writeEndObject();
      }
      out.writeEndArray();
    } else {
      out.writeNull();
    }
  }

  private static void writeText(JsonGenerator out, DocumentValue.Text text) {
    out.writeString(Texts.encodable(text.text()));
  }

  private static void writeScores(JsonGenerator out, DocumentValue value) {
    if (value instanceof DocumentValue.Text text) {
      writeScore(out, text);
    } else if (value instanceof DocumentValue.Many many) {
      out.writeStartArray();
      many.texts().forEach(text -> writeScore(out, text));
      out.writeEndArray();
    } else if (value instanceof DocumentValue.Rows rows) {
      out.writeStartArray();
      for (Map<String, DocumentValue.Text> row : rows.rows()) {
        out.writeStartObject();
        row.forEach(
            (key, text) -> {
              out.writeName(key);
              writeScore(out, text);
            });
        out.writeEndObject();
      }
      out.writeEndArray();
    }
  }

  private static void writeScore(JsonGenerator out, DocumentValue.Text text) {
    WireJson.writeNumber(out, WireJson.rounded(text.score() / 100, 4));
  }

  /**
   * Reads the object.
   *
   * @throws CommandException where it is none
   */
  static List<DocumentResult.Entry> read(JsonPlace place) {
    List<DocumentResult.Entry> content = new ArrayList<>();
    for (String key : place.node().propertyNames()) {
      if (!key.equals(DocumentResult.CONFIDENCE)) {
        content.add(new DocumentResult.Entry(key, value(place, key)));
      }
    }
    return content;
  }

  private static DocumentValue value(JsonPlace content, String key) {
    JsonPlace value = content.child(key);
    if (value == null) {
      return new DocumentValue.Missing();
    }
    JsonPlace scores = content.required(DocumentResult.CONFIDENCE).required(key);
    if (!value.node().isArray()) {
      return text(value, scores);
    }
    List<JsonPlace> items = value.items();
    List<JsonPlace> itemScores = scores.items(items.size(), items.size());
    if (items.stream().map(JsonPlace::node).anyMatch(JsonNode::isObject)) {
      List<Map<String, DocumentValue.Text>> rows = new ArrayList<>();
      for (int i = 0; i < items.size(); i++) {
        rows.add(row(items.get(i), itemScores.get(i)));
      }
      return new DocumentValue.Rows(rows);
    }
    List<DocumentValue.Text> texts = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      texts.add(text(items.get(i), itemScores.get(i)));
    }
    return new DocumentValue.Many(texts);
  }

  private static Map<String, DocumentValue.Text> row(JsonPlace values, JsonPlace scores) {
    if (!values.node().isObject()) {
      throw values.invalid("must be an object, as other items of its list are");
    }
    Map<String, DocumentValue.Text> row = new LinkedHashMap<>();
    for (String key : values.node().propertyNames()) {
      row.put(key, text(values.required(key), scores.required(key)));
    }
    return row;
  }

  private static DocumentValue.Text text(JsonPlace text, JsonPlace score) {
    return new DocumentValue.Text(text.string(), WireJson.rounded(100 * score.number(0, 1), 2));
  }
}
