package dev.grille.contracts.dialects;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Aliyun's business licences. */
final class AliyunBusinessLicence extends AliyunCard {
  AliyunBusinessLicence() {
    super("ocr_business_license");
  }

  @Override
  String kind(AliyunInput input) {
    return "business_licence";
  }

  @Override
  void write(ObjectNode out, AliyunDocument card, AliyunInput input, String requestId) {
    out.put("config_str", input.echoed())
        .put("angle", (double) card.angle())
        .put("reg_num", text(card, "registration_number"))
        .put("name", text(card, "name"))
        .put("person", text(card, "legal_representative"))
        .put("establish_date", AliyunDates.compact(card.text("found_date")))
        .put("valid_period", AliyunDates.endOfTerm(card.text("business_term")))
        .put("address", text(card, "address"))
        .put("captial", text(card, "registered_capital"))
        .put("business", text(card, "business_scope"));
    // Grille does not look for these parts.
    for (String part : List.of("elbem", "title", "stamp", "qrcode")) {
      out.put(part, AliyunDocument.NOT_DETECTED);
    }
    out.put("success", true).put("request_id", requestId);
  }

  private static String text(AliyunDocument card, String key) {
    return card.text(key, AliyunDocument.NOT_RECOGNISED);
  }
}
