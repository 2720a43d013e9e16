package dev.grille.contracts.dialects;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Aliyun's number plates. */
final class AliyunPlates extends AliyunDocuments {
  /** What a plate has to have more than, where several crops are asked for. */
  private static final double ENOUGH = 0.9;

  AliyunPlates() {
    super("ocr_vehicle_plate");
  }

  @Override
  String kind(AliyunInput input) {
    return "plate";
  }

  @Override
  JsonNode answered(List<AliyunDocument> found, AliyunInput input, String requestId) {
    ObjectNode out = VendorJson.object().put("config_str", input.echoed());
    ArrayNode plates = out.putArray("plates");
    for (AliyunDocument plate : found) {
      double prob = plate.share("plate_number");
      if (!input.flag("multi_crop") || prob > ENOUGH) {
        String text = plate.text("plate_number");
        // The vendor's has a reading for each crop; Grille answers the one that it settled on.
        ObjectNode item = plates.addObject().put("detail", text + "," + prob).put("prob", prob);
        plate.box().writeShort(item.putObject("roi"));
        item.put("txt", text);
      }
    }
    return out.put("success", true);
  }
}
