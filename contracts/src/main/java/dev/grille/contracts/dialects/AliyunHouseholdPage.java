package dev.grille.contracts.dialects;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Aliyun's pages of household registers. */
final class AliyunHouseholdPage extends AliyunCard {
  AliyunHouseholdPage() {
    super("ocr_household_register");
  }

  @Override
  String kind(AliyunInput input) {
    return "household_register_page";
  }

  @Override
  void write(ObjectNode out, AliyunDocument card, AliyunInput input, String requestId) {
    out.put("angle", card.angle())
        .put("name", text(card, "name"))
        .put("gender", text(card, "sex"))
        .put("relation", text(card, "householder_relationship"))
        .put("birth_place", text(card, "birthplace"))
        .put("nation", text(card, "ethnicity"))
        .put("native_place", text(card, "origin_place"))
        .put("birth_date", text(card, "birth_date"))
        .put("idcard", text(card, "id_card_number"))
        .put("title", AliyunDocument.NOT_DETECTED);
    // Grille looks for seals by a kind of their own, and does not tell these apart.
    for (String stamps :
        List.of("invalid_stamp", "undertake_stamp", "register_stamp", "other_stamp")) {
      out.putArray(stamps);
    }
    out.put("success", true);
  }

  private static String text(AliyunDocument card, String key) {
    return card.text(key, AliyunDocument.NOT_RECOGNISED);
  }
}
