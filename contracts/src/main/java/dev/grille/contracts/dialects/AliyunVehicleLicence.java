package dev.grille.contracts.dialects;

import tools.jackson.databind.node.ObjectNode;

/** Aliyun's vehicle licences, both pages. */
final class AliyunVehicleLicence extends AliyunCard {
  AliyunVehicleLicence() {
    super("ocr_vehicle");
  }

  @Override
  String kind(AliyunInput input) {
    return input.isBack() ? "vehicle_license_back" : "vehicle_license_front";
  }

  @Override
  void write(ObjectNode out, AliyunDocument card, AliyunInput input, String requestId) {
    out.put("config_str", input.echoed());
    if (input.isBack()) {
      // The vendor's own spelling of the first.
      out.put("appproved_passenger_capacity", card.text("approved_passengers"))
          .put("approved_load", card.text("approved_load"))
          .put("file_no", card.text("file_no"))
          .put("gross_mass", card.text("gross_mass"))
          .put("inspection_record", card.text("inspection_record"))
          .put("overall_dimension", card.text("dimension").replace('×', 'x'))
          .put("traction_mass", card.text("traction_mass"))
          .put("unladen_mass", card.text("unladen_mass"))
          .put("plate_num", card.text("number"))
          .put("success", true)
          .put("request_id", requestId);
      return;
    }
    out.put("plate_num", card.text("number"))
        .put("vehicle_type", card.text("vehicle_type"))
        .put("owner", card.text("name"))
        .put("use_character", card.text("use_character"))
        .put("addr", card.text("address"))
        .put("model", card.text("model"))
        .put("vin", card.text("vin"))
        .put("engine_num", card.text("engine_no"))
        .put("register_date", AliyunDates.compact(card.text("register_date")))
        .put("issue_date", AliyunDates.dashed(card.text("issue_date")))
        .put("request_id", requestId)
        .put("success", true);
  }
}
