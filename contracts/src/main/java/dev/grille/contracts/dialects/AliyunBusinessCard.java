package dev.grille.contracts.dialects;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Aliyun's business cards. */
final class AliyunBusinessCard extends AliyunCard {
  AliyunBusinessCard() {
    super("ocr_businesscard");
  }

  @Override
  String kind(AliyunInput input) {
    return "business_card";
  }

  @Override
  void write(ObjectNode out, AliyunDocument card, AliyunInput input, String requestId) {
    out.put("name", card.text("name"));
    card.putAll(out, "company", "company");
    card.putAll(out, "department", "department");
    card.putAll(out, "title", "title");
    List<String> phones =
        card.many("phone").stream().map(phone -> VendorJson.text(phone.text())).toList();
    List<String> mobile = phones.stream().filter(AliyunBusinessCard::isMobile).toList();
    VendorJson.addAll(out.putArray("tel_cell"), mobile);
    VendorJson.addAll(
        out.putArray("tel_work"), phones.stream().filter(phone -> !isMobile(phone)).toList());
    card.putAll(out, "addr", "address");
    card.putAll(out, "email", "email");
    out.put("request_id", requestId).put("success", true);
  }

  /** A number of China's mobile networks: 11 digits that begin with 1, with or without 86. */
  private static boolean isMobile(String phone) {
    return phone.replaceAll("\\D", "").matches("(86|0086)?1[3-9]\\d{9}");
  }
}
