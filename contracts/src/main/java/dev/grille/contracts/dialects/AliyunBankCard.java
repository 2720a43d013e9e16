package dev.grille.contracts.dialects;

import tools.jackson.databind.node.ObjectNode;

/** Aliyun's bank cards. */
final class AliyunBankCard extends AliyunCard {
  AliyunBankCard() {
    super("ocr_bankcard");
  }

  @Override
  String kind(AliyunInput input) {
    return "bankcard";
  }

  @Override
  void write(ObjectNode out, AliyunDocument card, AliyunInput input, String requestId) {
    out.put("card_num", card.text("card_number").replace(" ", ""))
        .put("request_id", requestId)
        .put("success", true);
  }
}
