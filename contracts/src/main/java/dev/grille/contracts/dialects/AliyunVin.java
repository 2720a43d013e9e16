package dev.grille.contracts.dialects;

import tools.jackson.databind.node.ObjectNode;

/** Aliyun's vehicle identification numbers. */
final class AliyunVin extends AliyunCard {
  AliyunVin() {
    super("ocr_vin");
  }

  @Override
  String kind(AliyunInput input) {
    return "vin";
  }

  @Override
  void write(ObjectNode out, AliyunDocument card, AliyunInput input, String requestId) {
    out.put("success", true).put("vin", card.text("vin")).put("request_id", requestId);
  }
}
