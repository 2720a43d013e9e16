package dev.grille.contracts.dialects;

import dev.grille.contracts.DocumentResult;
import dev.grille.contracts.DocumentValue;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A document's values as Huawei writes them, with their confidence inside. */
final class HuaweiContent {
  private HuaweiContent() {}

  /** The object; an empty one where a document has no values. */
  static ObjectNode of(List<DocumentResult.Entry> content) {
    ObjectNode out = VendorJson.object();
    if (content.isEmpty()) {
      return out;
    }
    ObjectNode confidence = VendorJson.object();
    for (DocumentResult.Entry entry : content) {
      write(out, confidence, entry.key(), entry.value());
    }
    out.set(DocumentResult.CONFIDENCE, confidence);
    return out;
  }

  private static void write(
      ObjectNode out, ObjectNode confidence, String key, DocumentValue value) {
    if (value instanceof DocumentValue.Text text) {
      writeText(out, confidence, key, text);
    } else if (value instanceof DocumentValue.Many many) {
      ArrayNode texts = out.putArray(key);
      ArrayNode scores = confidence.putArray(key);
      for (DocumentValue.Text text : many.texts()) {
        texts.add(VendorJson.printed(text.text()));
        scores.add(VendorJson.share(text.score()));
      }
    } else if (value instanceof DocumentValue.Rows rows) {
      ArrayNode items = out.putArray(key);
      ArrayNode scores = confidence.putArray(key);
      rows.rows()
          .forEach(
              row -> {
                ObjectNode item = items.addObject();
                ObjectNode itemScores = scores.addObject();
                row.forEach((name, text) -> writeText(item, itemScores, name, text));
              });
    } else {
      // The vendor has each key of a kind, and no null.
      writeText(out, confidence, key, new DocumentValue.Text("", 0));
    }
  }

  private static void writeText(
      ObjectNode out, ObjectNode confidence, String key, DocumentValue.Text text) {
    out.put(key, VendorJson.printed(text.text()));
    confidence.put(key, VendorJson.share(text.score()));
  }
}
