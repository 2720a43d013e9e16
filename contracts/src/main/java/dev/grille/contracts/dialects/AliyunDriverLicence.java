package dev.grille.contracts.dialects;

import tools.jackson.databind.node.ObjectNode;

/** Aliyun's driving licences, both pages. */
final class AliyunDriverLicence extends AliyunCard {
  AliyunDriverLicence() {
    super("ocr_driver_license");
  }

  @Override
  String kind(AliyunInput input) {
    return input.isBack() ? "driver_license_back" : "driver_license_front";
  }

  @Override
  void write(ObjectNode out, AliyunDocument card, AliyunInput input, String requestId) {
    out.put("config_str", input.echoed());
    if (input.isBack()) {
      out.put("archive_no", card.text("file_number")).put("success", true);
      return;
    }
    String otherwise = card.isUnreadable() ? "InvalidInput" : "NoResult";
    out.put("name", card.text("name", otherwise))
        .put("num", card.text("number", otherwise))
        .put("vehicle_type", card.text("class"))
        .put("start_date", AliyunDates.compact(card.text("valid_from")))
        .put("end_date", AliyunDates.years(card.text("valid_to")))
        .put("addr", card.text("address"))
        .put("sex", card.text("sex"))
        .put("success", true);
  }
}
