package dev.grille.contracts.dialects;

import dev.grille.contracts.DocumentResult;
import dev.grille.contracts.TextRect;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Aliyun's taxi receipts: what is printed on each, without names. */
final class AliyunTaxiReceipts extends AliyunDocuments {
  AliyunTaxiReceipts() {
    super("ocr_taxi_invoice");
  }

  @Override
  String kind(AliyunInput input) {
    return "taxi_invoice";
  }

  @Override
  JsonNode answered(List<AliyunDocument> found, AliyunInput input, String requestId) {
    ObjectNode out = VendorJson.object();
    // The vendor's own spelling.
    ArrayNode receipts = out.putArray("recipts");
    found.forEach(receipt -> write(receipts.addObject(), receipt));
    return out.put("success", true);
  }

  private static void write(ObjectNode out, AliyunDocument receipt) {
    ArrayNode items = out.putArray("items");
    for (DocumentResult.Entry entry : receipt.read().content()) {
      String text = receipt.text(entry.key());
      if (!text.isEmpty()) {
        ObjectNode item = items.addObject();
        // Grille does not tell where on a document a value stands.
        write(item.putObject("roi"), TextRect.of(receipt.read().location()));
        item.put("txt", text);
      }
    }
    receipt.box().writeShort(out.putObject("roi"));
    out.put("rotate_type", (360 - receipt.angle()) / 90 % 4);
  }

  private static void write(ObjectNode out, TextRect rect) {
    VendorJson.putNumber(out, "angle", rect.angle());
    ObjectNode center = out.putObject("center");
    VendorJson.putNumber(center, "x", rect.left() + rect.width() / 2);
    VendorJson.putNumber(center, "y", rect.top() + rect.height() / 2);
    ObjectNode size = out.putObject("size");
    VendorJson.putNumber(size, "h", rect.height());
    VendorJson.putNumber(size, "w", rect.width());
  }
}
