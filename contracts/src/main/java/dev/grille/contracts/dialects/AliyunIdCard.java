package dev.grille.contracts.dialects;

import tools.jackson.databind.node.ObjectNode;

/** Aliyun's identity cards, both sides. */
final class AliyunIdCard extends AliyunCard {
  AliyunIdCard() {
    super("ocr_idcard");
  }

  @Override
  String kind(AliyunInput input) {
    return input.isBack() ? "id_card_emblem_side" : "id_card_portrait_side";
  }

  @Override
  void write(ObjectNode out, AliyunDocument card, AliyunInput input, String requestId) {
    if (input.isBack()) {
      out.put("config_str", input.echoed())
          .put("start_date", AliyunDates.compact(card.text("valid_from")))
          .put("end_date", AliyunDates.compact(card.text("valid_to")))
          .put("issue", card.text("issue"))
          .put("success", true);
      return;
    }
    out.put("address", card.text("address"))
        .put("config_str", input.echoed())
        .put("name", card.text("name"))
        .put("nationality", card.text("ethnicity"))
        .put("num", card.text("number"))
        .put("sex", card.text("sex"))
        .put("birth", AliyunDates.compact(card.text("birth")))
        .put("success", true);
  }
}
