package dev.grille.contracts.dialects;

import dev.grille.contracts.DocumentValue;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Aliyun's seals. */
final class AliyunSeals extends AliyunDocuments {
  AliyunSeals() {
    super("ocr_official_seal");
  }

  @Override
  String kind(AliyunInput input) {
    return "seal";
  }

  @Override
  JsonNode answered(List<AliyunDocument> found, AliyunInput input, String requestId) {
    ObjectNode out = VendorJson.object();
    ArrayNode result = out.putArray("result");
    found.forEach(seal -> write(result.addObject(), seal));
    return out.put("success", true);
  }

  private static void write(ObjectNode out, AliyunDocument seal) {
    AliyunDocument.Box box = seal.box();
    out.putObject("roi")
        .put("left", box.left())
        .put("top", box.top())
        .put("width", box.width())
        .put("height", box.height());
    // The vendor calls it context here and content below.
    out.putObject("text").put("context", seal.text("text")).put("prob", seal.share("text"));
    List<DocumentValue.Text> others = seal.many("general_text");
    if (others.isEmpty()) {
      return;
    }
    ArrayNode texts = out.putArray("general_text");
    for (DocumentValue.Text text : others) {
      texts
          .addObject()
          .put("content", VendorJson.text(text.text()))
          .put("prob", AliyunDocument.share(text));
    }
  }
}
